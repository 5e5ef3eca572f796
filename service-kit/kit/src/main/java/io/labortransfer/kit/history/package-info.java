/**
 * Superseded versions of rows, kept by the database itself: a migration that calls {@code keep_history('x')} has {@code x_history} filled
 * with what every UPDATE replaces.
 */
@NullMarked
package io.labortransfer.kit.history;

import org.jspecify.annotations.NullMarked;
