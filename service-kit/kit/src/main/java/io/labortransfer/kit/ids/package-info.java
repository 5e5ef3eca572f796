/**
 * Identifiers: UUIDv7 inside, a three-letter prefix and 26 characters of base32 on the wire.
 */
@NullMarked
package io.labortransfer.kit.ids;

import org.jspecify.annotations.NullMarked;
