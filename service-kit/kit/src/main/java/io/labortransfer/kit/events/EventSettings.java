package io.labortransfer.kit.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The topics this service owns, and how it relays. */
@ConfigMapping(prefix = "suite.events")
interface EventSettings {

    /** Event topics of this service: history, kept for {@link #retention}. */
    Optional<List<String>> topics();

    /** State topics of this service: compacted, the last state of each key stays. */
    Optional<List<String>> stateTopics();

    /** Event topics of this service that are never shortened, because others rebuild their views from them. */
    Optional<List<String>> keptTopics();

    /** How long event topics keep their history, a duration. */
    @WithDefault("30d")
    Duration retention();

    /** Partitions of a topic made by this service, a number. */
    @WithDefault("4")
    int partitions();

    /** Copies of each partition, a number; 3 in production. */
    @WithDefault("1")
    short replication();

    /** Pause of the relay between two looks at an outbox in which something may be new, a duration. */
    @WithDefault("50ms")
    Duration pause();

    /**
     * Its longest pause while nothing is new and no transaction is open, a duration. What its own process announces ends such a pause, so
     * this is how long an announcement of another instance may wait when it is the first for a while.
     */
    @WithDefault("250ms")
    Duration longestPause();

    /** Announcements of the outbox that are sent before their acknowledgements are awaited, a number. */
    @WithDefault("5000")
    int batch();
}
