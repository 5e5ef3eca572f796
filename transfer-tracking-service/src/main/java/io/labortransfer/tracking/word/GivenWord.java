package io.labortransfer.tracking.word;

import java.util.UUID;

/**
 * A word given for one act.
 *
 * @param id the record's own id
 * @param workerId who gave it
 * @param act what was decided, for example {@code transfer.withdraw}
 * @param subject the wire id of the record that the act moves
 * @param word the word
 */
public record GivenWord(UUID id, UUID workerId, String act, String subject, WorkerWord word) {}
