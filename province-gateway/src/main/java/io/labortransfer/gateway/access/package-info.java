/**
 * Which operations exist and which actors may call them: the committed API documents of the four
 * services, read as a policy that denies whatever it does not name.
 */
@NullMarked
package io.labortransfer.gateway.access;

import org.jspecify.annotations.NullMarked;
