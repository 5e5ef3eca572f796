package io.labortransfer.kit.importing;

import java.util.List;

/** The lines of a piece as a collection read them: all is done that needs no transaction, and nothing is decided. */
public interface ReadPiece {

    /** Says what would become of each line if it were applied now; writes nothing but what the dry run keeps for itself. */
    List<LineResult> judge();

    /** Applies the lines in the running transaction and says what became of each. Blank lines have no result. */
    List<LineResult> apply();
}
