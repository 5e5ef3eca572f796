package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.harvest.Sights;
import java.util.List;

/**
 * An answer about people that is about to leave, or a part of one.
 *
 * @param sights those in it who are counted against the quota of its caller
 * @param records what the access log is to say of it, at least one
 */
record LeavingAnswer(Sights sights, List<AccessRecord> records) {

    LeavingAnswer {
        records = List.copyOf(records);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("nobody is counted without a record");
        }
    }
}
