package io.labortransfer.matching.market;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What changes in the tables of all units, as it is committed. Every instance of the service reads on by itself from where it is. */
public interface MarketFeed {

    /** Where the feed is now: whoever reads the tables after asking has missed nothing that came before. */
    Position now();

    /** What has come since then. What belongs to transactions that were under way at that time may be told more than once. */
    Look look(Position from);

    /** Whether everything that has come since then is still there. */
    boolean reaches(Position from);

    /** Forgets what is older, for all instances. */
    void forget(Duration older);

    /**
     * A place in the feed.
     *
     * @param life which life of the database
     * @param horizon before which transaction everything has been read
     */
    record Position(UUID life, String horizon) {}

    /**
     * What was read.
     *
     * @param changes what to look at anew
     * @param next where to read on
     */
    record Look(List<Change> changes, Position next) {

        /** Copies. */
        public Look {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Something to look at anew.
     *
     * @param id its number
     * @param kind what it is
     * @param unit the unit that it belongs to
     * @param subject which one
     */
    record Change(long id, Kind kind, String unit, UUID subject) {}

    /** What may change. */
    enum Kind {
        /** The state of a worker, or what they were asked. */
        WORKER,
        /** An order, or how many of its posts are left. */
        JOB_ORDER,
        /** A firm whose orders stand still, or go on. */
        EMPLOYER
    }
}
