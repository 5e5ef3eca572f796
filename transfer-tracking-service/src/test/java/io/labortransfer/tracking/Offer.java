package io.labortransfer.tracking;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Topics;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offer that a worker of Sichuan accepted for a post in Guangdong, unless the test says otherwise. */
public record Offer(
        UUID worker,
        UUID match,
        UUID jobOrder,
        UUID employer,
        String origin,
        String destination,
        long acceptSeq,
        @Nullable String line) {

    public static final String TERMS = "terms-as-accepted";

    public static Offer anOffer() {
        return new Offer(id(), id(), id(), id(), "51", "44", 1, null);
    }

    public static Offer anOfferOf(UUID employer, UUID jobOrder) {
        return new Offer(id(), id(), jobOrder, employer, "51", "44", 1, null);
    }

    /** The same worker's next acceptance, of another employer. */
    public Offer next() {
        return new Offer(worker, id(), id(), id(), origin, destination, acceptSeq + 1, line);
    }

    public Offer withSeq(long seq) {
        return new Offer(worker, match, jobOrder, employer, origin, destination, seq, line);
    }

    public Offer at(String destinationProvince) {
        return new Offer(worker, match, jobOrder, employer, origin, destinationProvince, acceptSeq, line);
    }

    public Offer from(String originProvince) {
        return new Offer(worker, match, jobOrder, employer, originProvince, destination, acceptSeq, line);
    }

    /** The order rests on this line of an agreement. */
    public Offer on(String agreementLine) {
        return new Offer(worker, match, jobOrder, employer, origin, destination, acceptSeq, agreementLine);
    }

    /** The worker's candidate state has arrived, and then the acceptance. */
    public Offer told() {
        Topics.send(candidate(1990), accepted());
        return this;
    }

    /** This record and another became one, or two again. */
    public Event joined(String what, String unit, Offer into, long workerVersion) {
        return Event.on("lt.worker.v1")
                .type("lt.worker." + what + ".v1")
                .key(workerId())
                .subject(workerId())
                .sequence(workerVersion)
                .from(unit)
                .carrying(Map.of(
                        "workerId",
                        workerId(),
                        "originProvince",
                        unit,
                        "version",
                        workerVersion,
                        "intoWorkerId",
                        into.workerId()));
    }

    /** All that the registry tells of a move. */
    public void moves(String fromUnit, String toUnit, long workerVersion, LocalDate day) {
        Topics.send(
                relocated(fromUnit, toUnit, workerVersion, day),
                new Event(
                        "lt.candidate.v1",
                        workerId(),
                        from(fromUnit)
                                .candidate(1990)
                                .sequence(workerVersion * 2)
                                .headers(),
                        null),
                from(toUnit).candidate(1990, workerVersion));
    }

    public Event candidate(int birthYear) {
        return candidate(birthYear, 1);
    }

    private Event candidate(int birthYear, long workerVersion) {
        long version = workerVersion * 2 + 1;
        String key = PublicId.format("wkr", worker);
        return Event.on("lt.candidate.v1")
                .type("lt.candidate.changed.v1")
                .key(key)
                .subject(key)
                .sequence(version)
                .from(origin)
                .carrying(Map.of(
                        "workerId",
                        key,
                        "originProvince",
                        origin,
                        "registrationDivision",
                        origin + "3425",
                        "birthMonth",
                        birthYear + "-03",
                        "version",
                        version,
                        "workerVersion",
                        workerVersion,
                        "somethingNew",
                        true));
    }

    /** The worker's registration moved from one unit to another, as of {@code day}. */
    public Event relocated(String fromUnit, String toUnit, long workerVersion, LocalDate day) {
        return Event.on("lt.worker.v1")
                .type("lt.worker.relocated.v1")
                .key(workerId())
                .subject(workerId())
                .sequence(workerVersion)
                .from(toUnit)
                .carrying(Map.of(
                        "workerId",
                        workerId(),
                        "originProvince",
                        toUnit,
                        "state",
                        "ACTIVE",
                        "version",
                        workerVersion,
                        "registrationDivision",
                        toUnit + "0102",
                        "fromUnit",
                        fromUnit,
                        "toUnit",
                        toUnit,
                        "validFrom",
                        day.toString()));
    }

    /** The office has noted that the worker died. */
    public Event deceased(long workerVersion) {
        return Event.on("lt.worker.v1")
                .type("lt.worker.deceased.v1")
                .key(workerId())
                .subject(workerId())
                .sequence(workerVersion)
                .from(origin)
                .carrying(Map.of(
                        "workerId",
                        workerId(),
                        "originProvince",
                        origin,
                        "state",
                        "DECEASED",
                        "version",
                        workerVersion));
    }

    public Event accepted() {
        return happened("offer_accepted", 5);
    }

    public Event happened(String what, long version) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("matchId", PublicId.format("mat", match));
        payload.put("workerId", PublicId.format("wkr", worker));
        payload.put("jobOrderId", PublicId.format("job", jobOrder));
        payload.put("employerId", PublicId.format("emp", employer));
        payload.put("agreementLineId", line);
        payload.put("foundThrough", "OFFICE");
        payload.put("siteDivision", destination + "1900");
        payload.put("fullTime", true);
        payload.put("termsHash", TERMS);
        payload.put("acceptSeq", acceptSeq);
        payload.put("workerVersion", 1);
        payload.put("originProvince", origin);
        payload.put("destinationProvince", destination);
        payload.put("state", what.toUpperCase(java.util.Locale.ROOT));
        payload.put("version", version);
        payload.put("consents", List.of());
        payload.put("word", Map.of("by", "THUMBPRINT", "recordedBy", "OP", "recordedOrg", "office-51"));
        return Event.on("lt.match.v1")
                .type("lt.match." + what + ".v1")
                .key(PublicId.format("wkr", worker))
                .subject(PublicId.format("mat", match))
                .sequence(version)
                .from(origin)
                .to(destination)
                .carrying(payload);
    }

    public String workerId() {
        return PublicId.format("wkr", worker);
    }

    public String matchId() {
        return PublicId.format("mat", match);
    }

    public String jobOrderId() {
        return PublicId.format("job", jobOrder);
    }

    public static UUID id() {
        return UUID.randomUUID();
    }
}
