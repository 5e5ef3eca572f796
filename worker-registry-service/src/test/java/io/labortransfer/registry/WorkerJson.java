package io.labortransfer.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A worker's record as an office sends it: {@code aWorker().in("513431").attestedBy("COUNTY")}. Each is another person. */
public final class WorkerJson {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Map<String, Object> record = new LinkedHashMap<>();

    private WorkerJson(int number) {
        var birth = LocalDate.of(1980, 1, 1).plusDays(number % 6000);
        with("idType", "RESIDENT_ID");
        with("idNumber", idNumber("51", birth, (number + number / 6000) % 1000)); // nobody's twice in millions
        with("name", "阿木" + number);
        with("sex", "1");
        with("birthDate", birth.toString());
        with("phone", "+861390000%04d".formatted(number % 10_000));
        with("registrationDivision", "513431");
        with("residenceDivision", "513431101");
        with("categories", List.of(Map.of("code", "LOP", "validFrom", "2020-01-01", "source", "county-registry")));
        with("laborCapacity", "NORMAL");
        with("mobility", "ANYWHERE");
        with("cannotLeaveReasons", List.of());
        with("education", "70");
        with("skills", List.of(Map.of("occupationCode", "6-05-01-03", "level", 4, "attestation", "COUNTY")));
        with("languages", List.of("ii", "zh"));
        with("attestation", "COUNTY");
        with("sourceSystem", "county-hr");
        with("sourceRecordId", "rec-" + number);
    }

    /** A person nobody has heard of yet. */
    public static WorkerJson aWorker() {
        return new WorkerJson(NEXT.incrementAndGet());
    }

    /** Any property, any value. */
    public WorkerJson with(String property, Object value) {
        record.put(property, value);
        return this;
    }

    /** Without the property. */
    public WorkerJson without(String property) {
        record.remove(property);
        return this;
    }

    /** Registered in this county. */
    public WorkerJson in(String division) {
        return with("registrationDivision", division).with("residenceDivision", division);
    }

    /** Born on this day, and with an ID number that says so. */
    public WorkerJson born(LocalDate day) {
        return with("birthDate", day.toString()).with("idNumber", idNumber("51", day, NEXT.incrementAndGet() % 1000));
    }

    /** The same person in another source record. */
    public WorkerJson fromRecord(String id) {
        return with("sourceRecordId", id);
    }

    public String idNumber() {
        return (String) record.get("idNumber");
    }

    public String name() {
        return (String) record.get("name");
    }

    public String phone() {
        return (String) record.get("phone");
    }

    public Map<String, Object> json() {
        return record;
    }

    /** A synthetic number with a correct check character. */
    public static String idNumber(String unit, LocalDate birth, int sequence) {
        var body = "99" + unit + "01" + birth.toString().replace("-", "") + "%03d".formatted(sequence);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
