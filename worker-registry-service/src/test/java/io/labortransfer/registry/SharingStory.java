package io.labortransfer.registry;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.word;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What opens and closes the view of another unit's office: consents, agreements, matches and cases. */
public final class SharingStory {
    private final String id;
    private final String kind;
    private final Map<String, Object> fields = new HashMap<>();
    private final String origin;
    private final String unit;
    private long version;

    private SharingStory(String kind, String unit) {
        this(kind, "51", unit);
    }

    private SharingStory(String kind, String origin, String unit) {
        this.kind = kind;
        this.origin = origin;
        this.unit = unit;
        this.id = PublicId.format(kind, UUID.randomUUID());
    }

    /** Records that the worker lets offices of this unit see the profile; gives the consent's id. */
    public static String consent(String unit, String worker, String grantee) {
        return office(unit)
                .body(Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of(grantee), "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Records that the worker takes it back. */
    public static void revoke(String unit, String consent) {
        office(unit)
                .body(Map.of("workerWord", word()))
                .post("/api/v1/consents/" + consent + "/revoke")
                .then()
                .statusCode(200);
    }

    /** An agreement of Sichuan with a unit, for the divisions of these prefixes. */
    public static SharingStory agreement(String originPrefix, String unit, String destinationPrefix) {
        return agreement("51", originPrefix, unit, destinationPrefix);
    }

    /** An agreement of any unit with another, for the divisions of these prefixes. */
    public static SharingStory agreement(String origin, String originPrefix, String unit, String destinationPrefix) {
        var story = new SharingStory("agr", origin, unit);
        story.fields.put("agreementId", story.id);
        story.fields.put("type", "EAST_WEST");
        story.fields.put("validFrom", "2026-01-01");
        story.fields.put("validTo", "2099-01-01");
        story.fields.put("lines", List.of());
        story.fields.put(
                "parties",
                List.of(
                        Map.of("side", "ORIGIN", "reportingUnit", origin, "divisionPrefix", originPrefix),
                        Map.of("side", "DESTINATION", "reportingUnit", unit, "divisionPrefix", destinationPrefix)));
        return story;
    }

    /** A match of the worker with an order at this site. */
    public static SharingStory match(String worker, String unit, String division) {
        var story = new SharingStory("mat", unit);
        story.fields.put("matchId", story.id);
        story.fields.put("workerId", worker);
        story.fields.put("destinationProvince", unit);
        story.fields.put("siteDivision", division);
        return story;
    }

    /** A case of the worker at this site. */
    public static SharingStory transfer(String worker, String unit, String division) {
        var story = new SharingStory("trf", unit);
        story.fields.put("transferId", story.id);
        story.fields.put("workerId", worker);
        story.fields.put("destinationProvince", unit);
        story.fields.put("toDivision", division);
        return story;
    }

    /** The employer that gives the work. */
    public SharingStory at(UUID employer) {
        fields.put("employerId", PublicId.format("emp", employer));
        return this;
    }

    /** The record that it belongs to from now on. */
    public SharingStory of(String worker) {
        fields.put("workerId", worker);
        return this;
    }

    public String id() {
        return id;
    }

    /** What happened to it next, as its owner tells it: {@code "activated"}. */
    public Event became(String step) {
        version++;
        var payload = new HashMap<>(fields);
        payload.put("version", version);
        payload.put("originProvince", origin);
        payload.put("state", state(step));
        var topic = switch (kind) {
            case "agr" -> "lt.agreement.v1";
            case "mat" -> "lt.match.v1";
            default -> "lt.transfer.v1";
        };
        return Event.on(topic)
                .type(topic.replace(".v1", "." + step + ".v1"))
                .key(kind.equals("agr") ? id : String.valueOf(fields.get("workerId")))
                .subject(id)
                .sequence(version)
                .from(origin)
                .to(unit)
                .carrying(payload);
    }

    private static String state(String step) {
        return switch (step) {
            case "activated", "resumed" -> "ACTIVE";
            default -> step.toUpperCase(java.util.Locale.ROOT);
        };
    }
}
