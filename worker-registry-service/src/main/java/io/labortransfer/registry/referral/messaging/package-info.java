/** Follows the alerts of tracking that a county is to look at. */
@NullMarked
package io.labortransfer.registry.referral.messaging;

import org.jspecify.annotations.NullMarked;
