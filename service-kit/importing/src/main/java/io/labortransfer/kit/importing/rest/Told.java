package io.labortransfer.kit.importing.rest;

/** What the document says of files of every collection. */
public final class Told {
    public static final String UPLOAD =
            "The Idempotency-Key covers the options and the media type, not the file. A retry is answered 202 with"
                    + " the Location of the first upload; if the import there stays OPEN, the file was cut short: send it"
                    + " again under a new key. A workbook (XLSX, at most 64 MiB, without a password) is read from the sheet that"
                    + " begins with the header in row 1; results name the rows of the sheet, rejected lines come back as CSV.";

    public static final String CHUNK =
            "Whole lines, at most 8 MiB, packed or not; the first chunk of a CSV file begins with the header,"
                    + " and only that one. Chunks are numbered from 1 and may come in any order. The same chunk"
                    + " again is answered 200 and changes nothing, another body under its number 409.";

    public static final String VALIDATE =
            "Says for every line what a commit would make of it now, and writes nothing else. Its results stand"
                    + " until the commit.";

    public static final String CANCEL = "What was applied stays; the results say which lines those are.";

    public static final String REJECTED =
            "Byte for byte as they came, under the header of the file; only for the client that sent them, and"
                    + " for seven days after the end. Lines longer than 64 KiB are not kept.";

    public static final String TEMPLATE =
            "The header, and one row of a person who does not exist, registered in a county of the caller. As a workbook"
                    + " (Accept) its cells are text, and a second sheet explains each column in the language of"
                    + " Accept-Language.";

    private Told() {}
}
