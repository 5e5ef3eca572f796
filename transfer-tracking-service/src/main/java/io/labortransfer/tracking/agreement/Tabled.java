package io.labortransfer.tracking.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * Terms on the table: what the parties talk about until both have signed the same revision.
 *
 * @param revision counts what was put on the table, from 1; a signature names the one that was read
 * @param by who put it there
 * @param terms what it says
 * @param signatures who signed it so far
 */
public record Tabled(int revision, PartySide by, Terms terms, List<Signature> signatures) {

    public Tabled {
        signatures = List.copyOf(signatures);
    }

    /** Other terms in place of these; nobody has signed them. */
    Tabled replaced(PartySide author, Terms next) {
        return new Tabled(revision + 1, author, next, List.of());
    }

    Tabled signed(Signature signature) {
        List<Signature> all = new ArrayList<>(signatures);
        all.add(signature);
        return new Tabled(revision, by, terms, all);
    }

    boolean isSignedBy(PartySide side) {
        return signatures.stream().anyMatch(signature -> signature.side() == side);
    }

    boolean isSignedByBoth() {
        return isSignedBy(PartySide.ORIGIN) && isSignedBy(PartySide.DESTINATION);
    }
}
