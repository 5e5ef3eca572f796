package io.labortransfer.matching.market;

import java.util.Optional;

/** The market on disk, so that a restart is ready in seconds. */
public interface Snapshots {

    /** The last one; empty when there is none, none is wanted, or it cannot be read. */
    Optional<Saved> read();

    /** Keeps this one in place of the last. */
    void write(Saved saved);

    /** Whether any are kept. */
    boolean areKept();

    /**
     * A market and where the feed was.
     *
     * @param position everything before is in it
     * @param words the market
     */
    record Saved(MarketFeed.Position position, Words words) {}
}
