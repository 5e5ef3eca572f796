/**
 * Encryption of personal values under a key per province, and keyed indexes to find them again.
 * The keys of the provinces are stored wrapped by one master key, which lives outside the database.
 */
@NullMarked
package io.labortransfer.kit.crypto;

import org.jspecify.annotations.NullMarked;
