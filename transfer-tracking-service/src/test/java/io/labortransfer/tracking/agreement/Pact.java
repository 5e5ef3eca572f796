package io.labortransfer.tracking.agreement;

import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.post;
import static org.awaitility.Awaitility.await;

import io.labortransfer.testing.Passports;
import io.labortransfer.tracking.Door;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An agreement between Sichuan, which sends workers, and Guangdong, which receives them, as its parties make it. */
public final class Pact {

    private Pact() {}

    /** Waits until parties can be looked up. */
    public static void knownDivisions() {
        Door.divisions();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> post(
                                        sender(),
                                        "/agreements",
                                        draft(terms(line(Door.today().getYear(), 1))))
                                .extract()
                                .statusCode()
                        == 201);
    }

    public static Passports sender() {
        return Passports.op("51");
    }

    public static Passports receiver() {
        return Passports.dp("44");
    }

    public static Map<String, Object> party(String side, String prefix) {
        return Map.of("side", side, "divisionPrefix", prefix);
    }

    public static Map<String, Object> line(int year, int seats) {
        return new LinkedHashMap<>(Map.of(
                "year", year, "group", "ALL", "targetPersons", 500, "committedPosts", 600, "fundedSeatCap", seats));
    }

    /** Terms of this year and the next. */
    public static Map<String, Object> terms(Object... lines) {
        int year = Door.today().getYear();
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("validFrom", year + "-01-01");
        terms.put("validTo", (year + 2) + "-01-01");
        terms.put("lines", List.of(lines));
        return terms;
    }

    public static Map<String, Object> draft(Map<String, Object> terms) {
        Map<String, Object> draft = new LinkedHashMap<>(terms);
        draft.put("type", "BILATERAL");
        draft.put("parties", List.of(party("ORIGIN", "51"), party("DESTINATION", "44")));
        return draft;
    }

    /** A draft of Sichuan with one line of this year. */
    public static String drafted(int seats) {
        return post(sender(), "/agreements", draft(terms(line(Door.today().getYear(), seats))))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String proposed(int seats) {
        String id = drafted(seats);
        post(sender(), "/agreements/" + id + "/propose").statusCode(200);
        return id;
    }

    public static ValidatableResponse sign(Passports as, String id, int revision) {
        return post(as, "/agreements/" + id + "/sign", Map.of("revision", revision));
    }

    /** An agreement in force whose one line funds so many seats. */
    public static String active(int seats) {
        String id = proposed(seats);
        sign(sender(), id, 1).statusCode(200);
        sign(receiver(), id, 1).statusCode(200);
        return id;
    }

    public static ValidatableResponse stop(Passports as, String id, String verb) {
        return post(as, "/agreements/" + id + "/" + verb, Map.of("reasonCode", "BUDGET_STOP"));
    }

    public static String lineOf(String id) {
        return get(sender(), "/agreements/" + id).statusCode(200).extract().path("lines[0].lineId");
    }

    public static int usedSeats(String id) {
        return get(sender(), "/agreements/" + id).statusCode(200).extract().path("lines[0].usedSeats");
    }

    /** The first line of the agreement in force with another cap, and what else is wanted beside it. */
    public static Map<String, Object> amendment(String id, int seats, Object... more) {
        Map<String, Object> first = line(Door.today().getYear(), seats);
        first.put("lineId", lineOf(id));
        List<Object> lines = new ArrayList<>(List.of(first));
        lines.addAll(List.of(more));
        return Map.of("validTo", (Door.today().getYear() + 2) + "-01-01", "lines", lines);
    }
}
