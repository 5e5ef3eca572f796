package io.labortransfer.registry;

import io.labortransfer.testing.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An alert about a worker, as transfer-tracking tells of it: {@code new AlertStory(alert, worker).told("escalated")}. */
public final class AlertStory {
    private final String alert;
    private final String worker;
    private final Map<String, Object> payload = new HashMap<>();
    private String unit = "51";
    private @Nullable Instant time;
    private long version;

    public AlertStory(String alert, String worker) {
        this.alert = alert;
        this.worker = worker;
        with("alertId", alert);
        with("type", "JOB_LOSS");
        with("subjectType", "WORKER");
        with("workerId", worker);
        with("severity", "HIGH");
        with("dueAt", "2026-12-13T09:00:00.000+08:00");
    }

    /** Any property, any value. */
    public AlertStory with(String property, Object value) {
        payload.put(property, value);
        return this;
    }

    /** Told by tracking as of this unit. */
    public AlertStory in(String province) {
        unit = province;
        return this;
    }

    /** Told of this moment. */
    public AlertStory at(Instant moment) {
        time = moment;
        return this;
    }

    /** The next event about the alert. */
    public Event told(String what) {
        payload.put("originProvince", unit);
        payload.put("version", ++version);
        payload.put("state", what.toUpperCase(Locale.ROOT));
        var event = Event.on("lt.alert.v1")
                .type("lt.alert." + what + ".v1")
                .key(worker)
                .subject(alert)
                .sequence(version)
                .from(unit)
                .carrying(Map.copyOf(payload));
        return time == null ? event : event.header("ce_time", time.toString());
    }
}
