/**
 * Passports: the short-lived signed statement of who is calling that services accept instead of the
 * caller's token. One service each, a minute each, signed with a key that this gateway made.
 */
@NullMarked
package io.labortransfer.gateway.passport;

import org.jspecify.annotations.NullMarked;
