/** Sends, receives and decides risk referrals over HTTP. */
@NullMarked
package io.labortransfer.registry.referral.rest;

import org.jspecify.annotations.NullMarked;
