package io.labortransfer.registry.upgrade;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.erase;
import static io.labortransfer.registry.Doors.move;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.RightsStory.aRightsCaseOf;
import static io.labortransfer.registry.SharingStory.agreement;
import static io.labortransfer.registry.SharingStory.consent;
import static io.labortransfer.registry.SharingStory.revoke;
import static io.labortransfer.registry.SharingStory.transfer;
import static io.labortransfer.registry.SpellStory.aSpellOf;
import static io.labortransfer.registry.TrainingStory.certify;
import static io.labortransfer.registry.TrainingStory.complete;
import static io.labortransfer.registry.TrainingStory.course;
import static io.labortransfer.registry.TrainingStory.enroll;
import static io.labortransfer.registry.TrainingStory.offer;
import static io.labortransfer.registry.TwoUnits.claim;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.TwoUnits.says;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.registry.probable.Comparison;
import io.labortransfer.registry.subject.PersonCopy;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.Topics;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Some dozens of people of Sichuan (51) and Guizhou (52) to whom everything happens that the register knows, and what is read of them by
 * those who may. Nothing is asked that another day would answer otherwise: no open wish, no term that runs.
 */
final class TwoProvinces {
    private static final Map<String, String> COUNTIES = Map.of("51", "513431", "52", "520521");

    private final Comparison comparison;
    private final List<Question> questions = new ArrayList<>();

    TwoProvinces(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Plays all of it; what there is to ask afterwards. */
    List<Question> live() {
        COUNTIES.forEach(this::aFile);
        corrections();
        endings();
        aHouseholdAtRisk();
        wishesAndConsents();
        agreementsAndCases();
        training();
        school();
        dispute();
        merge();
        relocation();
        rightsOfPersons();
        termsOfAUnit();
        for (var unit : COUNTIES.keySet()) {
            ask("op:" + unit, "/api/v1/workers?limit=500");
        }
        return List.copyOf(questions);
    }

    private void ask(String who, String path) {
        questions.add(Question.read(who, path));
    }

    private void askWithItsPast(String who, String path) {
        ask(who, path);
        ask(who, path + "/history");
    }

    /** What the own office reads of a worker, and what the worker reads of who looked. */
    private void askOf(String unit, String worker) {
        askWithItsPast("op:" + unit, "/api/v1/workers/" + worker);
        questions.add(new Question(
                "wk:" + unit + ":" + worker,
                "/api/v1/workers/" + worker + "/access-records?limit=500",
                Map.of(),
                true));
    }

    private void aFile(String unit, String county) {
        var people = Stream.generate(WorkerJson::aWorker)
                .limit(12)
                .map(person -> person.in(county))
                .toArray(WorkerJson[]::new);
        var file = ImportedFiles.sent(unit, "CREATE_ONLY", people);
        ask("op:" + unit, "/api/v1/workers/imports/" + file + "/results?limit=500");
        for (var person : people) {
            var wanted = Map.of("idNumber", person.idNumber());
            questions.add(new Question("op:" + unit, "/api/v1/workers/search", wanted, false));
        }
    }

    private void corrections() {
        var worker = register("51", aWorker().with("address", "Market street 7"));
        correct("51", worker, 1, Map.of("education", "80", "address", "Willow lane 3"))
                .then()
                .statusCode(200);
        as(self("51", worker))
                .body(Map.of("phone", "+8613900005555"))
                .post("/api/v1/workers/" + worker + "/contact-updates")
                .then()
                .statusCode(201);
        var measure = office("51")
                .body(Map.of("kind", "COUNSEL", "measureRef", "counsel-7", "givenOn", "2026-01-01"))
                .post("/api/v1/workers/" + worker + "/assistance-records")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        askOf("51", worker);
        ask("op:51", "/api/v1/workers/" + worker + "/assistance-records/" + measure);
    }

    private void endings() {
        for (var ending :
                List.of(List.of("suspend"), List.of("suspend", "reinstate"), List.of("archive"), List.of("decease"))) {
            var worker = register("51", aWorker());
            ending.forEach(step -> move("51", worker, step).then().statusCode(200));
            askOf("51", worker);
        }
    }

    private void aHouseholdAtRisk() {
        var household = aHousehold()
                .of(register("51", aWorker()))
                .of(register("51", aWorker()))
                .andAChild()
                .entered("51");
        var referral = office("51")
                .body(Map.of("reason", "JOB_LOSS", "evidenceRef", "visit-1", "observedOn", "2026-01-05"))
                .post("/api/v1/households/" + household + "/risk-referrals")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var path = "/api/v1/risk-referrals/" + referral;
        as(Passports.op("51").prefix("513431"))
                .body(Map.of())
                .post(path + "/receive")
                .then()
                .statusCode(200);
        as(Passports.op("51").prefix("513431"))
                .body(Map.of("outcome", "IDENTIFIED"))
                .post(path + "/outcome")
                .then()
                .statusCode(200);
        askWithItsPast("op:51", "/api/v1/households/" + household);
        askWithItsPast("op:51", path);
    }

    private void wishesAndConsents() {
        var worker = register("51", aWorker());
        var wish = openIntent("51", worker);
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/intents/" + wish + "/withdraw")
                .then()
                .statusCode(200);
        var revoked = consent("51", worker, "44");
        revoke("51", revoked);
        var granted = consent("51", worker, "33");
        askOf("51", worker);
        for (var path :
                List.of("/api/v1/intents/" + wish, "/api/v1/consents/" + revoked, "/api/v1/consents/" + granted)) {
            askWithItsPast("op:51", path);
        }
        ask("op:51", "/api/v1/words/registry?workerId=" + worker);
        ask("wk:51:" + worker, "/api/v1/workers/" + worker + "/consents");
    }

    private void agreementsAndCases() {
        var willing = register("51", aWorker());
        consent("51", willing, "61");
        openIntent("51", willing);
        var leaving = register("51", aWorker());
        var working = register("51", aWorker());
        var wronged = register("51", aWorker());
        var employer = UUID.randomUUID();
        var way = transfer(leaving, "46", "460105").at(employer);
        Topics.send(
                agreement("51", "61", "61").became("activated"),
                way.became("opened"),
                way.became("contracted"),
                way.became("scheduled"),
                aSpellOf(working).in("32", "320102").at(employer).is("ACTIVE", "2026-03-02", null),
                aRightsCaseOf(wronged)
                        .shows("office-33", "F1", "F2", "F3")
                        .toldTo("office-33")
                        .became("filed"));
        opens("61", willing);
        for (var sight : Map.of("46", leaving, "32", working, "33", wronged).entrySet()) {
            opens(sight.getKey(), sight.getValue());
            ask("dp:" + sight.getKey(), "/api/v1/workers/" + sight.getValue());
            ask("wk:51:" + sight.getValue(), "/api/v1/workers/" + sight.getValue() + "/shares");
            askOf("51", sight.getValue());
        }
        await().until(() ->
                as(Passports.dp("46")).get("/api/v1/workers/" + leaving).path("phone")
                        != null); // all steps of the case are known
    }

    private static void opens(String unit, String worker) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        as(Passports.dp(unit)).get("/api/v1/workers/" + worker).statusCode() == 200);
    }

    private void training() {
        var worker = register("51", aWorker());
        var enrollment = enroll("51", offer("51", course()), worker);
        complete("51", enrollment);
        certify("51", enrollment, "Y-51-7").statusCode(200);
        askOf("51", worker);
        askWithItsPast("op:51", "/api/v1/training/enrollments/" + enrollment);
    }

    private void school() {
        var worker = register("51", aWorker().born(LocalDate.of(2005, 5, 5)));
        var student = office("51")
                .body(Map.of(
                        "workerId",
                        worker,
                        "school",
                        "Dazhou vocational school",
                        "major",
                        "sewing",
                        "level",
                        "SECONDARY_VOCATIONAL",
                        "expectedGraduation",
                        today().plusYears(1).toString()))
                .post("/api/v1/students")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        office("51").post("/api/v1/students/" + student + "/graduate").then().statusCode(200);
        askOf("51", worker);
        askWithItsPast("op:51", "/api/v1/students/" + student);
    }

    private void dispute() {
        var person = aWorker();
        var worker = register("51", person);
        var duplicate = claim(person);
        says("52", duplicate, "DIFFERENT_PERSON").statusCode(201);
        says("52", duplicate, "KEEP_MINE").statusCode(201);
        says("51", duplicate, "KEEP_MINE").statusCode(201);
        as(Passports.no())
                .body(Map.of("decision", "HOLDER_KEEPS", "reason", "the register says so"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then()
                .statusCode(200);
        for (var who : List.of("op:51", "op:52", "no")) {
            askWithItsPast(who, "/api/v1/duplicates/" + duplicate);
        }
        askOf("51", worker);
    }

    private void merge() {
        var person = aWorker().in("520521");
        var worker = register("52", person);
        var twin = register(
                "52", aWorker().in("520521").with("name", person.name()).with("phone", person.phone()));
        consent("52", twin, "33");
        comparison.now("52");
        var duplicate = office("52")
                .get("/api/v1/duplicates?limit=500")
                .<String>path("items.find { it.workerIds?.contains('" + twin + "') }.id");
        office("52")
                .body(Map.of("decision", "SAME_PERSON", "reason", "both cards were seen"))
                .post("/api/v1/duplicates/" + duplicate + "/decide")
                .then()
                .statusCode(200);
        office("52")
                .body(Map.of("intoWorkerId", worker, "reason", "one person"))
                .post("/api/v1/workers/" + twin + "/merge")
                .then()
                .statusCode(200);
        askOf("52", worker);
        askOf("52", twin);
        ask("op:52", "/api/v1/workers/" + worker + "/consents");
        askWithItsPast("op:52", "/api/v1/duplicates/" + duplicate);
    }

    private void relocation() {
        var worker = register("51", aWorker());
        consent("51", worker, "33");
        var relocation = moves(worker);
        ask("op:51", "/api/v1/workers/" + worker);
        askOf("52", worker);
        ask("op:52", "/api/v1/workers/" + worker + "/consents");
        for (var unit : COUNTIES.keySet()) {
            askWithItsPast("op:" + unit, "/api/v1/relocations/" + relocation);
        }
    }

    private void rightsOfPersons() {
        var worker = register("51", aWorker());
        var request = as(self("51", worker))
                .body(Map.of("type", "RESTRICT", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        PersonCopy.made(self("51", worker), worker);
        askOf("51", worker);
        askWithItsPast("wk:51:" + worker, "/api/v1/workers/" + worker + "/subject-requests/" + request);
        var gone = register("51", aWorker());
        consent("51", gone, "33");
        erase("51", gone);
        ask("op:51", "/api/v1/workers/" + gone);
    }

    private void termsOfAUnit() {
        var policy = "/api/v1/policies/registry/referral-term";
        office("51")
                .body(Map.of("value", 10, "validFrom", today().plusDays(30).toString(), "source", "notice 12"))
                .put(policy)
                .then()
                .statusCode(200);
        as(Passports.op("51").with("sub", "second-of-51"))
                .post(policy + "/revisions/1/approve")
                .then()
                .statusCode(200);
        assertThat(office("51").get(policy).statusCode()).isEqualTo(200);
    }

    private static LocalDate today() {
        return LocalDate.now(Times.SHANGHAI);
    }

    private static Passports self(String unit, String worker) {
        return Passports.wk(unit, WorkerId.of(worker).value());
    }
}
