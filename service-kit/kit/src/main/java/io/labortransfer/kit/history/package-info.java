/**
 * Superseded versions of rows, kept by the database itself: a migration that calls {@code keep_history('x')} has {@code x_history} filled
 * with what every UPDATE replaces, and one that calls {@code note_changes('x')} before has every version say by which operation it came
 * about. {@link io.labortransfer.kit.history.RecordHistory} tells the versions of any such record, and shows the one of a moment.
 */
@NullMarked
package io.labortransfer.kit.history;

import org.jspecify.annotations.NullMarked;
