/** The table of signing keys. */
@NullMarked
package io.labortransfer.gateway.passport.persistence;

import org.jspecify.annotations.NullMarked;
