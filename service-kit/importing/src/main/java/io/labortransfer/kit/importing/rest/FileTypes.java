package io.labortransfer.kit.importing.rest;

/** The media types of files. */
public final class FileTypes {
    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private FileTypes() {}
}
