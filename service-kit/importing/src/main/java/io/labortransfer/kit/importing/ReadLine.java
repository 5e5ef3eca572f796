package io.labortransfer.kit.importing;

/** One line as it was read. */
public sealed interface ReadLine {

    /** A readable line, blank ones too. */
    record Text(String text) implements ReadLine {
        @Override
        public String toString() {
            return "Text";
        }
    }

    /** A line that cannot be read; the rest of the file can. */
    record Bad(Reason reason) implements ReadLine {}

    /** Why a line cannot be read. */
    enum Reason {
        /** Longer than 64 KiB. */
        LINE_TOO_LONG,
        /** Not in the character set that was named. */
        LINE_ENCODING
    }
}
