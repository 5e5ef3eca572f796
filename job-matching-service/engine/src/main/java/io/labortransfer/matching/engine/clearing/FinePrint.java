package io.labortransfer.matching.engine.clearing;

/** What an opening asks for that has no bit of its own; asked of the few openings that carry {@link #BIT}. */
@FunctionalInterface
public interface FinePrint {

    /** The condition that sends a search to read on. Every worker meets it. */
    long BIT = 1;

    /** No opening has any. */
    FinePrint NONE = (worker, opening) -> true;

    /** Whether the worker meets all that the opening asks for. */
    boolean allows(int worker, int opening);
}
