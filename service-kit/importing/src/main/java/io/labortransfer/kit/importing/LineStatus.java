package io.labortransfer.kit.importing;

import java.util.Locale;

/** What became of a line. */
public enum LineStatus {
    CREATED,
    UPDATED,
    UNCHANGED,
    PARKED,
    REJECTED;

    /** The form on the wire and in the database. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of this form. */
    public static LineStatus of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
