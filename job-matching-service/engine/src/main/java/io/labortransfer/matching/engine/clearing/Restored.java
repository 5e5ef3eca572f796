package io.labortransfer.matching.engine.clearing;

/** What became of reading a snapshot. */
public sealed interface Restored {

    /**
     * The market as it was.
     *
     * @param market the market
     * @param note what the writer wanted to find again, such as up to where it had read
     */
    record Market(LargeMarket market, byte[] note) implements Restored {}

    /**
     * Nothing; the market has to be built from its source.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Restored {}

    /** Why a snapshot is not read. */
    enum Refusal {
        /** There is no such file. */
        MISSING,
        /** The file is something else. */
        NO_SNAPSHOT,
        /** It was written in another format than this version reads. */
        OTHER_FORMAT,
        /** It is cut short, or bytes of it are not those that were written. */
        DAMAGED
    }
}
