package io.labortransfer.endtoend;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The one line of an agreement that two units have signed.
 *
 * @param office the office that sends
 * @param agreement its id
 * @param id the line
 */
record AgreedLine(Client office, String agreement, String id) {

    private static final String AGREEMENTS = "/api/v1/agreements/";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The one unit sends people to the other, with so many funded seats this year. */
    static AgreedLine between(Suite suite, String origin, String destination, int seats) {
        Client office = suite.as("office-" + origin);
        int year = LocalDate.now(ZONE).getYear();
        String agreement = Trainees.made(office.call("POST", "/api/v1/agreements", "application/json", """
                {"type": "BILATERAL", "validFrom": "%d-01-01", "validTo": "2099-01-01",
                 "parties": [{"side": "ORIGIN", "divisionPrefix": "%s"}, {"side": "DESTINATION", "divisionPrefix": "%s"}],
                 "lines": [{"year": %d, "group": "ALL", "targetPersons": %d, "committedPosts": %d, "fundedSeatCap": %d}]}""".formatted(
                        year, origin, destination, year, seats, seats, seats)));
        done(office, agreement + "/propose", "");
        for (Client party : List.of(office, suite.as("office-" + destination))) {
            done(party, agreement + "/sign", "{\"revision\": 1}");
        }
        String line =
                office.get(AGREEMENTS + agreement).body().at("/lines/0/lineId").asText();
        return new AgreedLine(office, agreement, line);
    }

    void ends() {
        done(office, agreement + "/terminate", "{\"reasonCode\": \"BUDGET_STOP\"}");
    }

    private static void done(Client party, String step, String body) {
        Client.Answer answer = party.call("POST", AGREEMENTS + step, "application/json", body);
        if (answer.status() != 200) {
            throw new IllegalStateException("the agreement did not move on: " + step + ": " + answer);
        }
    }
}
