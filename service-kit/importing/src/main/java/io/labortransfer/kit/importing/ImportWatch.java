package io.labortransfer.kit.importing;

import java.util.List;

/** Is told what operators watch of imports, once it is committed. No line, no person and no office is told. */
public interface ImportWatch {

    /** So many bytes of a file were stored. */
    void stored(String collection, ImportFormat format, long bytes);

    /** A piece of a file was applied. */
    void applied(String collection, List<LineResult> results);

    /** A file came to its end. */
    void ended(ImportJob job);
}
