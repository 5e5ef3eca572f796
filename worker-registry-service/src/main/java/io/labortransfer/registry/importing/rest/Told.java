package io.labortransfer.registry.importing.rest;

/** What the document says of files of every collection. */
final class Told {
    static final String UPLOAD =
            "The Idempotency-Key covers the options and the media type, not the file. A retry is answered 202 with"
                    + " the Location of the first upload; if the import there stays OPEN, the file was cut short: send it"
                    + " again under a new key. A workbook (XLSX, at most 64 MiB, without a password) is read from the sheet that"
                    + " begins with the header in row 1; results name the rows of the sheet, rejected lines come back as CSV.";

    static final String WORKERS = UPLOAD
            + " Of workers who are registered a file changes what it says and keeps what it leaves out: a column that it does not have, an"
            + " empty cell, a property that is not there or null. CLEAR, alone in a cell that is not needed, clears what is known there (of a"
            + " list or a contact in its first column), as an empty list does in JSON; a flag is cleared by false. A phone or a contact that"
            + " the worker or a station told stays, unless the row attests it with that day or a later one.";

    static final String CHUNK =
            "Whole lines, at most 8 MiB, packed or not; the first chunk of a CSV file begins with the header,"
                    + " and only that one. Chunks are numbered from 1 and may come in any order. The same chunk"
                    + " again is answered 200 and changes nothing, another body under its number 409.";

    static final String VALIDATE =
            "Says for every line what a commit would make of it now, and writes nothing else. Its results stand"
                    + " until the commit.";

    static final String CANCEL = "What was applied stays; the results say which lines those are.";

    static final String REJECTED =
            "Byte for byte as they came, under the header of the file; only for the client that sent them, and"
                    + " for seven days after the end. Lines longer than 64 KiB are not kept.";

    static final String TEMPLATE =
            "The header, and one row of a person who does not exist, registered in a county of the caller. As a workbook"
                    + " (Accept) its cells are text, and a second sheet explains each column in the language of"
                    + " Accept-Language.";

    private Told() {}
}
