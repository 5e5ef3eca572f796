/**
 * Risk referrals: what a station or an office saw of a household that may fall back into poverty, for the county that reviews it. The
 * outcome is reported here; type and risk of the household change only when the county's own system says so.
 */
@NullMarked
package io.labortransfer.registry.referral;

import org.jspecify.annotations.NullMarked;
