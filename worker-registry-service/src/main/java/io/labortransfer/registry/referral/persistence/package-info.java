/** Risk referrals in PostgreSQL. */
@NullMarked
package io.labortransfer.registry.referral.persistence;

import org.jspecify.annotations.NullMarked;
