package io.labortransfer.matching;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A worker as {@code lt.candidate.v1} tells of one; willing, adult and agreeing to be shown in Guangdong unless changed. */
public final class Person {

    public final UUID id;
    public long version = 1;
    private final Map<String, Object> state = new HashMap<>();
    private final Map<String, Object> intent = new HashMap<>();
    private final List<Map<String, Object>> consents = new ArrayList<>();

    Person(World world, int number) {
        id = new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
        intent.putAll(Map.of(
                "intentId", PublicId.format("int", id),
                "state", "OPEN",
                "workForms", List.of("EMPLOYED"),
                "occupations", List.of(World.SEWING),
                "destinations", List.of("44"),
                "wageMinFen", 300_000,
                "earliestStart", World.today().toString(),
                "latestStart", World.today().plusDays(90).toString(),
                "lodgingNeeded", true,
                "rankedJobOrderIds", List.of()));
        consents.add(Map.of(
                "consentId", PublicId.format("cns", id), "purpose", "SHARE_PROFILE_DEST", "scope", List.of("44")));
        state.putAll(Map.of(
                "workerId", wire(),
                "originProvince", "51",
                "state", "ACTIVE",
                "workerVersion", 1,
                "registrationDivision", world.county,
                "laborCapacity", "NORMAL",
                "mobility", "ANYWHERE",
                "birthMonth", "1992-05",
                "sex", "2",
                "education", "70"));
        state.put(
                "skills",
                List.of(Map.of(
                        "occupationCode", World.SEWING, "level", 4, "certified", true, "attestation", "COUNTY")));
        state.putAll(Map.of(
                "lop",
                false,
                "monitored",
                false,
                "newGrowth",
                false,
                "basicGuarantee",
                false,
                "zeroEmployment",
                false,
                "student",
                false));
        state.put("visibleTo", List.of("44"));
    }

    public Person with(String property, Object value) {
        state.put(property, value);
        return this;
    }

    public Person wishing(String property, Object value) {
        intent.put(property, value);
        return this;
    }

    public Person agreeingTo(String purpose, String target) {
        consents.add(Map.of("consentId", PublicId.format("cns", id), "purpose", purpose, "scope", List.of(target)));
        version++;
        return this;
    }

    /** A consent that came with a decision, under the id that it has since then. */
    public Person agreeingBy(String consentId, String purpose, String target) {
        consents.add(Map.of("consentId", consentId, "purpose", purpose, "scope", List.of(target)));
        version++;
        return this;
    }

    /** Something else of the record was changed. */
    public Person changed() {
        version++;
        return this;
    }

    public Person agreeingOnlyTo(String unit) {
        consents.clear();
        consents.add(Map.of(
                "consentId", PublicId.format("cns", id), "purpose", "SHARE_PROFILE_DEST", "scope", List.of(unit)));
        return this;
    }

    /** Does not agree to be shown; a law obliges the offices to share. */
    public Person sharedByDuty(String unit) {
        consents.clear();
        consents.add(Map.of(
                "consentId",
                PublicId.format("cns", id),
                "purpose",
                "SHARE_PROFILE_DEST",
                "scope",
                List.of(unit),
                "basis",
                "STATUTORY_DUTY"));
        return this;
    }

    /** The wish is closed: it is no longer told. */
    public Person withdrawn() {
        intent.clear();
        version++;
        return this;
    }

    public Person revokingAllConsents() {
        consents.clear();
        version++;
        return this;
    }

    public String wire() {
        return PublicId.format("wkr", id);
    }

    public Event event() {
        Map<String, Object> payload = new HashMap<>(state);
        payload.put("version", version);
        payload.put("consents", consents);
        payload.put("intent", intent.isEmpty() ? null : intent);
        return Event.on("lt.candidate.v1")
                .type("lt.candidate.changed.v1")
                .key(wire())
                .subject(wire())
                .sequence(version)
                .from((String) state.get("originProvince"))
                .carrying(payload);
    }

    /** All that the registry tells of a move; the worker is told of by the new unit from now on. */
    public void moves(String fromUnit, String toUnit, long workerVersion) {
        version = workerVersion * 10;
        Event left = tombstone();
        Topics.send(relocated(fromUnit, toUnit, workerVersion), left, arrived(toUnit, workerVersion));
    }

    /** The state that the new unit tells of a worker who moved. */
    public Event arrived(String toUnit, long workerVersion) {
        version = workerVersion * 10 + 2;
        state.put("originProvince", toUnit);
        state.put("workerVersion", workerVersion);
        state.put("registrationDivision", toUnit + "0102");
        return event();
    }

    public Event relocated(String fromUnit, String toUnit, long workerVersion) {
        return told("relocated", workerVersion, toUnit)
                .carrying(Map.of(
                        "workerId",
                        wire(),
                        "version",
                        workerVersion,
                        "originProvince",
                        toUnit,
                        "registrationDivision",
                        toUnit + "0102",
                        "fromUnit",
                        fromUnit,
                        "toUnit",
                        toUnit,
                        "validFrom",
                        World.today().toString()));
    }

    /** This record and another became one, or two again. */
    public Event joined(String what, Person into, long workerVersion) {
        return told(what, workerVersion, state.get("originProvince"))
                .carrying(Map.of("workerId", wire(), "version", workerVersion, "intoWorkerId", into.wire()));
    }

    /** The state of a worker who has died. */
    public Event dead() {
        version++;
        return with("state", "DECEASED").event();
    }

    public Event erased() {
        return told("erased", 99, (String) state.get("originProvince"))
                .carrying(Map.of("workerId", wire(), "version", 99));
    }

    private Event told(String what, long workerVersion, Object unit) {
        return Event.on("lt.worker.v1")
                .type("lt.worker." + what + ".v1")
                .key(wire())
                .subject(wire())
                .sequence(workerVersion)
                .from(unit.toString());
    }

    /** The worker's work, as its state topic tells it. */
    public Event working(String spellState, String unit) {
        String spell = PublicId.format("spl", id);
        return Event.on("lt.spell-state.v1")
                .type("lt.spell.changed.v1")
                .key(spell)
                .subject(spell)
                .sequence(1)
                .from(unit)
                .carrying(Map.of("spellId", spell, "workerId", wire(), "state", spellState));
    }

    public Event tombstone() {
        return new Event(
                "lt.candidate.v1", wire(), event().sequence(version + 1).headers(), null);
    }
}
