package io.labortransfer.tracking.wire;

import io.labortransfer.kit.ids.PublicId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids of records that other services own. They are stored as UUIDs and written in the wire form. */
public final class ForeignIds {

    /** A worker of the registry. */
    public static final String WORKER = "wkr";

    /** A match of job matching. */
    public static final String MATCH = "mat";

    /** A job order of job matching. */
    public static final String JOB_ORDER = "job";

    /** An employer of job matching. */
    public static final String EMPLOYER = "emp";

    /** The form of a worker's id on the wire, as a regular expression. */
    public static final String WORKER_FORM = WORKER + PublicId.AFTER_PREFIX;

    private ForeignIds() {}

    /** The worker's wire id. */
    public static String worker(UUID id) {
        return PublicId.format(WORKER, id);
    }

    /** The match's wire id; null for none. */
    public static @Nullable String match(@Nullable UUID id) {
        return id == null ? null : PublicId.format(MATCH, id);
    }

    /** The job order's wire id; null for none. */
    public static @Nullable String jobOrder(@Nullable UUID id) {
        return id == null ? null : PublicId.format(JOB_ORDER, id);
    }

    /** The employer's wire id; null for none. */
    public static @Nullable String employer(@Nullable UUID id) {
        return id == null ? null : PublicId.format(EMPLOYER, id);
    }

    /** The id in an event's payload; one that cannot be read makes the event unreadable. */
    public static UUID told(String prefix, @Nullable String text) {
        return maybe(prefix, text)
                .orElseThrow(() -> new IllegalArgumentException("the event names no " + prefix + " id"));
    }

    /** The id in {@code text}, or empty when there is none or another kind of text. */
    public static Optional<UUID> maybe(String prefix, @Nullable String text) {
        return text == null ? Optional.empty() : PublicId.parse(prefix, text);
    }
}
