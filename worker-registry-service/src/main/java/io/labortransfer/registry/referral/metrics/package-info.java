/** How many referrals are open, and how many of them late. */
@NullMarked
package io.labortransfer.registry.referral.metrics;

import org.jspecify.annotations.NullMarked;
