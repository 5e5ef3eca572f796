package io.labortransfer.kit.importing;

/** How a file is written. */
public enum ImportFormat {
    NDJSON,
    CSV,
    /** A workbook, which comes in one request and is kept as lines of CSV. */
    XLSX;

    /** Whether its lines are kept as CSV. */
    public boolean isKeptAsCsv() {
        return switch (this) {
            case NDJSON -> false;
            case CSV, XLSX -> true;
        };
    }

    /** Whether its first line names the columns. */
    boolean hasHeader() {
        return switch (this) {
            case NDJSON -> false;
            case CSV, XLSX -> true;
        };
    }
}
