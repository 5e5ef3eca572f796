package io.labortransfer.endtoend;

import io.labortransfer.local.sample.ResidentNumber;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** People of Sichuan (51) whom the journey does not know: grown up, able to work, without a skill. */
final class Trainees {

    /** The sample gives its people areas by their number; nobody's comes near this one. */
    private static final int AREA = 97;

    private static final LocalDate FIRST_BORN = LocalDate.of(1996, 1, 1);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Client office;

    Trainees(Suite suite) {
        this.office = suite.as("office-51");
    }

    /** Registers another one and gives the id. */
    String next() {
        int number = NEXT.incrementAndGet();
        LocalDate birth = FIRST_BORN.plusDays(number);
        return made(office.call("POST", "/api/v1/workers", "application/json", """
                {"idType": "RESIDENT_ID", "idNumber": "%s", "name": "学员", "sex": "2", "birthDate": "%s",
                 "registrationDivision": "511702", "laborCapacity": "NORMAL", "mobility": "ANYWHERE", "education": "70",
                 "attestation": "COUNTY", "languages": ["zh"], "sourceSystem": "training", "sourceRecordId": "trainee-%d"}""".formatted(
                        ResidentNumber.synthetic("51", AREA, birth, 2 * number), birth, number)));
    }

    /** The id of what was made. */
    static String made(Client.Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException("nothing was made: " + answer);
        }
        return answer.body().path("id").asText();
    }

    /** A word of a worker with this proof. */
    static String word(String evidenceRef) {
        return """
                {"by": "SELF_IN_PERSON", "at": "2026-11-23T10:00:00.000+08:00", "evidenceRef": "%s"}""".formatted(evidenceRef);
    }
}
