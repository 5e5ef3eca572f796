package io.labortransfer.kit.crypto;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says of a table which keys made its columns of bytes, and how its rows come from under a key that is to go. Every such column of a
 * database is declared by a bean of this type, or the service does not start.
 */
public sealed interface KeyedTable permits KeyedTable.Moving, KeyedTable.Expiring, KeyedTable.Keyless {

    /** The columns. */
    List<KeyedColumn> columns();

    /** The table that an operator knows them by. */
    default String table() {
        return columns().getFirst().table();
    }

    /** Its rows are written anew under the current keys. */
    non-sealed interface Moving extends KeyedTable {

        /** How many rows {@code province} has. */
        long count(String province);

        /**
         * Looks at the next rows and writes anew what is not under the current keys, in the current transaction.
         *
         * @param after the key of the last row that was looked at; the empty text at the beginning
         * @param limit how many rows to look at
         */
        Pass move(String province, String after, int limit);

        /**
         * Removes what is left of the silenced keys of a keyset, as hashes that stood beside the current ones; for all provinces.
         *
         * @param keyset whose keys are silenced; what is under another is left alone
         */
        default Pass forget(String keyset, String after, int limit) {
            return Pass.NOTHING;
        }
    }

    /** Its rows end by themselves. */
    non-sealed interface Expiring extends KeyedTable {

        /** Whether a row of {@code province} that was written before {@code moment} is left. */
        boolean hasOlder(String province, Instant moment);
    }

    /** No key that can be rotated made them. */
    non-sealed interface Keyless extends KeyedTable {}

    /**
     * What one look did.
     *
     * @param last the key of the last row; none when no row was left
     * @param seen rows that were looked at
     * @param moved rows that were written anew
     */
    record Pass(@Nullable String last, int seen, int moved) {

        /** There was nothing to look at. */
        public static final Pass NOTHING = new Pass(null, 0, 0);
    }
}
