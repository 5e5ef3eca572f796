package io.labortransfer.registry;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A rights case as tracking will tell of it: {@code aRightsCaseOf(worker).shows("office-32", "F1").became("filed")}. */
public final class RightsStory {
    private final String id = PublicId.format("rgt", UUID.randomUUID());
    private final String worker;
    private final Map<String, List<String>> grantees = new LinkedHashMap<>();
    private List<String> visibleTo = List.of();
    private Instant at = Instant.now();
    private long version;

    private RightsStory(String worker) {
        this.worker = worker;
    }

    public static RightsStory aRightsCaseOf(String worker) {
        return new RightsStory(worker);
    }

    public String id() {
        return id;
    }

    /** Names an organization and what it needs to see. */
    public RightsStory shows(String org, String... groups) {
        grantees.put(org, List.of(groups));
        return this;
    }

    /** Names an organization no more. */
    public RightsStory without(String org) {
        grantees.remove(org);
        return this;
    }

    /** The organizations that may know of it. */
    public RightsStory toldTo(String... orgs) {
        visibleTo = List.of(orgs);
        return this;
    }

    /** When the next thing happens. */
    public RightsStory on(Instant when) {
        at = when;
        return this;
    }

    /** What happened to it next. */
    public Event became(String step) {
        version++;
        var payload = new HashMap<String, Object>();
        payload.put("type", "WAGE");
        payload.put("workerId", worker);
        payload.put("handlerOrg", "office-32");
        payload.put(
                "grantees",
                grantees.entrySet().stream()
                        .map(one -> Map.of("org", one.getKey(), "fieldGroups", one.getValue()))
                        .toList());
        payload.put("visibleTo", visibleTo);
        payload.put("state", step.toUpperCase(java.util.Locale.ROOT));
        payload.put("version", version);
        payload.put("originProvince", "51");
        return Event.on("lt.rights.v1")
                .type("lt.rights." + step + ".v1")
                .key(id)
                .subject(id)
                .sequence(version)
                .from("51")
                .to("32")
                .header("ce_time", at.toString())
                .carrying(payload);
    }
}
