package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.labortransfer.local.sample.ResidentNumber;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A made-up person whom the sample does not know, as an office registers one: {@code Newcomer.next().in("330102")}. */
record Newcomer(int number) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Somebody nobody has heard of yet. */
    static Newcomer next() {
        return new Newcomer(NEXT.incrementAndGet());
    }

    private LocalDate birth() {
        return LocalDate.of(1977, 5, 5).plusDays(number);
    }

    String idNumber() {
        return ResidentNumber.synthetic("51", 97, birth(), 701);
    }

    String name() {
        return "试验新" + number;
    }

    /** The person's record, registered in this county by a system of its own. */
    String in(String division) {
        return in(division, Map.of());
    }

    /** The same with other facts as well. */
    String in(String division, Map<String, ?> facts) {
        ObjectNode record = record(division);
        facts.forEach((name, value) -> record.set(name, JSON.valueToTree(value)));
        return record.toString();
    }

    private ObjectNode record(String division) {
        return JSON.createObjectNode()
                .put("idType", "RESIDENT_ID")
                .put("idNumber", idNumber())
                .put("name", name())
                .put("sex", "1")
                .put("birthDate", birth().toString())
                .put("registrationDivision", division)
                .put("laborCapacity", "NORMAL")
                .put("mobility", "ANYWHERE")
                .put("education", "70")
                .put("attestation", "COUNTY")
                .put("sourceSystem", "newcomers-" + division)
                .put("sourceRecordId", "newcomer-" + number);
    }
}
