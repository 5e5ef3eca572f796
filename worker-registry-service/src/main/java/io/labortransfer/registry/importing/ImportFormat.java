package io.labortransfer.registry.importing;

/** How a file is written. */
public enum ImportFormat {
    NDJSON,
    CSV;

    /** Whether its first line names the columns. */
    boolean hasHeader() {
        return switch (this) {
            case NDJSON -> false;
            case CSV -> true;
        };
    }
}
