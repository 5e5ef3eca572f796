package io.labortransfer.tracking;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.Topics;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls as each party makes them. */
public final class Door {

    public static final List<String> EMPLOYER_ITEMS = List.of("insurance", "lodging", "no-fee", "no-documents");
    public static final List<String> OFFICE_ITEMS =
            List.of("contract-read", "orientation", "emergency-contact", "consent");

    private Door() {}

    public static Passports office() {
        return Passports.op("51");
    }

    public static Passports employer(Offer offer) {
        return Passports.em(offer.destination(), "91440000000000000X", offer.employer());
    }

    public static ValidatableResponse post(Passports as, String path, Object body) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(as.token())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    public static ValidatableResponse post(Passports as, String path) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(as.token())
                .post("/api/v1" + path)
                .then();
    }

    public static ValidatableResponse put(Passports as, String path, Object body) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(as.token())
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1" + path)
                .then();
    }

    public static ValidatableResponse get(Passports as, String path) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(as.token())
                .get("/api/v1" + path)
                .then();
    }

    public static Map<String, Object> word(UUID worker) {
        return Map.of(
                "by", "THUMBPRINT",
                "at", "2026-11-20T09:00:00.000+08:00",
                "languageUsed", "yi",
                "evidenceRef", "evidence-" + worker);
    }

    public static Map<String, Object> onTheWord(UUID worker) {
        return Map.of("workerWord", word(worker));
    }

    /** The id of the case that the offer opened, once it is there. */
    public static String caseOf(Offer offer) {
        List<String> ids = new ArrayList<>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            ids.clear();
            ids.addAll(get(Passports.op(offer.origin()), "/transfers?jobOrderId=" + offer.jobOrderId() + "&limit=500")
                    .statusCode(200)
                    .extract()
                    .jsonPath()
                    .<String>getList("items.findAll { it.workerId == '" + offer.workerId() + "' }.id"));
            return !ids.isEmpty();
        });
        return ids.getFirst();
    }

    public static String opened(Offer offer) {
        return caseOf(offer.told());
    }

    public static String state(Passports as, String id) {
        return get(as, "/transfers/" + id).statusCode(200).extract().path("state");
    }

    public static Map<String, Object> contract() {
        return new LinkedHashMap<>(Map.of(
                "kind",
                "EMPLOYMENT_AGREEMENT",
                "termsHash",
                Offer.TERMS,
                "workerHasCopy",
                true,
                "signedAt",
                "2026-11-20T10:00:00.000+08:00"));
    }

    public static Map<String, Object> answer(Offer offer, String id, String item, boolean employer) {
        Map<String, Object> answer = new LinkedHashMap<>(Map.of("transferId", id, "item", item));
        boolean asked = item.equals("no-fee") || item.equals("no-documents");
        answer.put(asked && !employer ? "workerAnswer" : "answer", "YES");
        if (!employer) {
            answer.put("workerWord", word(offer.worker()));
        }
        return answer;
    }

    public static List<Map<String, Object>> employerAnswers(Offer offer, String id) {
        return EMPLOYER_ITEMS.stream()
                .map(item -> answer(offer, id, item, true))
                .toList();
    }

    public static List<Map<String, Object>> officeAnswers(Offer offer, String id) {
        List<Map<String, Object>> answers = new ArrayList<>();
        OFFICE_ITEMS.forEach(item -> answers.add(answer(offer, id, item, false)));
        answers.add(answer(offer, id, "no-fee", false));
        answers.add(answer(offer, id, "no-documents", false));
        return answers;
    }

    /** A case that is READY for the trip. */
    public static String ready(Offer offer) {
        String id = opened(offer);
        makeReady(offer, id);
        return id;
    }

    public static void makeReady(Offer offer, String id) {
        contracted(offer, id);
        post(employer(offer), "/transfers/checklists:batch", Map.of("items", employerAnswers(offer, id)))
                .statusCode(200);
        post(Passports.op(offer.origin()), "/transfers/checklists:batch", Map.of("items", officeAnswers(offer, id)))
                .statusCode(200);
    }

    /** The contract is signed by the employer and confirmed on the worker's word. */
    public static ValidatableResponse contracted(Offer offer, String id) {
        post(employer(offer), "/transfers/" + id + "/contract", contract()).statusCode(200);
        return post(
                        Passports.op(offer.origin()),
                        "/transfers/" + id + "/contract-confirmation",
                        onTheWord(offer.worker()))
                .statusCode(200);
    }

    public static Map<String, Object> leg(String kind, int capacity, int departHour, int arriveHour, String vehicle) {
        String day = "2026-12-01T";
        return Map.of(
                "kind",
                kind,
                "from",
                "513425",
                "to",
                "441900",
                "capacity",
                capacity,
                "departAt",
                day + "%02d:00:00.000+08:00".formatted(departHour),
                "arriveAt",
                day + "%02d:00:00.000+08:00".formatted(arriveHour),
                "vehicleNo",
                vehicle);
    }

    /** Two coaches that feed one train. */
    public static String aTrip(int coachSeats, int trainSeats) {
        return post(
                        office(),
                        "/trips",
                        Map.of(
                                "purpose",
                                "NEW_POST",
                                "mode",
                                "TRAIN",
                                "legs",
                                List.of(
                                        leg("DOOR_PICKUP", coachSeats, 5, 7, "川W-00001"),
                                        leg("DOOR_PICKUP", coachSeats, 5, 7, "川W-00002"),
                                        leg("TRUNK", trainSeats, 8, 20, "K1268"))))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Map<String, Object> seat(Offer offer, String id, int boardAt, int leaveAt) {
        return Map.of("transferId", id, "boardAt", boardAt, "leaveAt", leaveAt, "workerWord", word(offer.worker()));
    }

    public static ValidatableResponse seat(String trip, Offer offer, String id, int boardAt, int leaveAt) {
        return post(
                        office(),
                        "/trips/" + trip + "/seat-assignments:batch",
                        Map.of("items", List.of(seat(offer, id, boardAt, leaveAt))))
                .statusCode(200);
    }

    public static ValidatableResponse checkIn(String trip, String id, int leg, String at) {
        return post(
                        office(),
                        "/trips/" + trip + "/check-ins:batch",
                        Map.of("items", List.of(Map.of("transferId", id, "legSeq", leg, "at", at))))
                .statusCode(200);
    }

    public static ValidatableResponse depart(String trip, int leg, String at) {
        return post(office(), "/trips/" + trip + "/legs/" + leg + "/depart", Map.of("at", at));
    }

    public static ValidatableResponse arrive(String trip, int leg, String at) {
        return post(office(), "/trips/" + trip + "/legs/" + leg + "/arrive", Map.of("at", at));
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    public static String now() {
        return Instant.now().toString();
    }

    public static void divisions() {
        Topics.send(Event.on("lt.reference.v1")
                .type("lt.reference.published.v1")
                .key("divisions:00")
                .subject("divisions:00")
                .sequence(1)
                .carrying(Map.of(
                        "list",
                        "divisions",
                        "revision",
                        1,
                        "items",
                        List.of(
                                Map.of("code", "513425", "reportingUnit", "51", "level", "COUNTY"),
                                Map.of("code", "510100", "reportingUnit", "51", "level", "CITY"),
                                Map.of("code", "441900", "reportingUnit", "44", "level", "CITY"),
                                Map.of("code", "659001", "reportingUnit", "66", "level", "CITY")))));
    }

    /** Work that the worker found at home, told by the village ledger. */
    public static Map<String, Object> spell(String workerId, LocalDate start) {
        Map<String, Object> spell = new LinkedHashMap<>();
        spell.put("workerId", workerId);
        spell.put("workForm", "EMPLOYED");
        spell.put("foundThrough", "SELF");
        spell.put("travel", "SELF");
        spell.put("fullTime", true);
        spell.put("division", "510100");
        spell.put("start", start.toString());
        spell.put("sourceSystem", "village-ledger");
        spell.put("sourceRecordId", UUID.randomUUID().toString());
        spell.put("evidenceLevel", "VILLAGE");
        spell.put(
                "workerWord",
                Map.of(
                        "by",
                        "THUMBPRINT",
                        "at",
                        "2026-11-20T09:00:00.000+08:00",
                        "evidenceRef",
                        "evidence-" + workerId));
        return spell;
    }
}
