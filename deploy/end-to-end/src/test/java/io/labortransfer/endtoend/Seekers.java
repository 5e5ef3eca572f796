package io.labortransfer.endtoend;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People of one unit whom the journey does not know, and who would like to work somewhere. */
final class Seekers {

    private static final String JSON = "application/json";

    private final Client office;
    private final String county;

    Seekers(Client office, String county) {
        this.office = office;
        this.county = county;
    }

    /** Registers somebody who has said nothing yet. */
    String register(String capacity) {
        return register(Map.of("laborCapacity", capacity));
    }

    private String register(Map<String, ?> facts) {
        return Trainees.made(
                office.call("POST", "/api/v1/workers", JSON, Newcomer.next().in(county, facts)));
    }

    /** Registers somebody who would go to the unit, and may be shown there. */
    String wishingFor(String unit, String capacity) {
        return wishing(register(capacity), unit);
    }

    /** The same of somebody who has learnt an occupation. */
    String skilledFor(String unit, String occupation) {
        Map<String, ?> skill = Map.of("occupationCode", occupation, "level", 5, "attestation", "COUNTY");
        return wishing(register(Map.of("skills", List.of(skill))), unit);
    }

    private String wishing(String worker, String unit) {
        Trainees.made(wishes(worker, unit, word()));
        Trainees.made(agrees(worker, unit, word()));
        return worker;
    }

    Client.Answer wishes(String worker, String unit, String word) {
        return office.call("POST", "/api/v1/workers/" + worker + "/intents", JSON, """
                {"workForms": ["EMPLOYED"], "destinations": ["%s"], "workerWord": %s}""".formatted(unit, word));
    }

    Client.Answer agrees(String worker, String unit, String word) {
        return office.call("POST", "/api/v1/workers/" + worker + "/consents", JSON, """
                {"purpose": "SHARE_PROFILE_DEST", "scope": ["%s"], "workerWord": %s}""".formatted(unit, word));
    }

    /** A word given just now, with a proof of its own. */
    static String word() {
        return word("SELF_IN_PERSON", "seeker-" + UUID.randomUUID());
    }

    static String word(String by, String evidenceRef) {
        return """
                {"by": "%s", "at": "%s", "evidenceRef": "%s"}""".formatted(by, OffsetDateTime.now().minusMinutes(1), evidenceRef);
    }
}
