package io.labortransfer.tracking.transfer;

import static io.labortransfer.tracking.Door.employer;
import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.office;
import static io.labortransfer.tracking.Door.onTheWord;
import static io.labortransfer.tracking.Door.opened;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.Door.put;
import static io.labortransfer.tracking.Door.ready;
import static io.labortransfer.tracking.Door.word;
import static io.labortransfer.tracking.Offer.anOffer;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.labortransfer.tracking.Door;
import io.labortransfer.tracking.Offer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TransferResourceTest {

    @Test
    void an_accepted_offer_opens_a_case_and_tells_it() {
        Offer offer = anOffer();

        String id = opened(offer);

        get(office(), "/transfers/" + id)
                .statusCode(200)
                .body("state", equalTo("OPENED"))
                .body("assignmentNo", equalTo(1))
                .body("acceptSeq", equalTo(1))
                .body("termsHash", equalTo(Offer.TERMS))
                .body("travel", equalTo("ORGANIZED"))
                .body("fromDivision", equalTo("513425"))
                .body("checklist", hasSize(8))
                .body("allowedActions", hasItem("withdraw"));
        var told = Topics.await("lt.transfer.v1", "lt.transfer.opened.v1", id).json();
        org.assertj.core.api.Assertions.assertThat(told.get("matchId").asText()).isEqualTo(offer.matchId());
        org.assertj.core.api.Assertions.assertThat(told.get("acceptSeq").asLong())
                .isEqualTo(1);
    }

    @Test
    void contract_checklist_and_word_make_the_case_ready() {
        Offer offer = anOffer();
        String id = ready(offer);

        get(office(), "/transfers/" + id)
                .body("state", equalTo("READY"))
                .body("contract.confirmedAt", notNullValue())
                .body("checklist.findAll { !it.done }", hasSize(0));
        Topics.await("lt.transfer.v1", "lt.transfer.contracted.v1", id);
        Topics.await("lt.transfer.v1", "lt.transfer.ready.v1", id);
    }

    @Test
    void a_case_of_another_province_does_not_exist() {
        String id = opened(anOffer());

        get(Passports.op("52"), "/transfers/" + id).statusCode(404).body("code", equalTo("NOT_FOUND"));
        get(Passports.dp("33"), "/transfers/" + id).statusCode(404);
        get(Passports.em("44", "91440000000000001X", Offer.id()), "/transfers/" + id)
                .statusCode(404);
        get(Passports.em("44", "91440000000000001X"), "/transfers/" + id).statusCode(404);
        get(Passports.wk("51", Offer.id()), "/transfers/" + id).statusCode(404);
        get(Passports.op("51").prefix("5134"), "/transfers/" + id).statusCode(200);
        get(Passports.op("51").prefix("5101"), "/transfers/" + id).statusCode(404);
        get(office(), "/transfers/trf_nonsense").statusCode(404);
    }

    @Test
    void the_destination_sees_the_case_from_its_side() {
        Offer offer = anOffer();
        String id = opened(offer);

        get(Passports.dp("44"), "/transfers/" + id).statusCode(200);
        get(Passports.dp("44").prefix("4419"), "/transfers/" + id).statusCode(200);
        get(Passports.dp("44").prefix("4403"), "/transfers/" + id).statusCode(404);
        get(Passports.office("44"), "/transfers?jobOrderId=" + offer.jobOrderId())
                .statusCode(200)
                .body("items.id", contains(id));
        get(employer(offer), "/transfers").statusCode(200).body("items.id", contains(id));
        get(Passports.wk("51", offer.worker()), "/transfers").body("items.id", contains(id));
        String ofTheOrder = "/transfers?jobOrderId=" + offer.jobOrderId();
        get(Passports.st("51", "4419"), ofTheOrder).body("items.id", contains(id));
        get(Passports.st("51", "4403"), ofTheOrder).body("items", hasSize(0));
        get(Passports.st("51", "4403"), "/transfers/" + id).statusCode(404);
    }

    @Test
    void nobody_gets_in_without_a_passport_and_the_wrong_actor_not_further() {
        String id = opened(anOffer());

        given().get("/api/v1/transfers/" + id).then().statusCode(401);
        get(Passports.no(), "/transfers/" + id).statusCode(403).body("code", equalTo("ACTOR_NOT_ALLOWED"));
        post(office(), "/transfers/" + id + "/contract", Door.contract()).statusCode(403);
        post(Passports.dp("44"), "/transfers/" + id + "/withdraw", Map.of()).statusCode(403);
        // An office that is both: to this case it is the destination, which may not speak for the worker.
        post(Passports.office("44"), "/transfers/" + id + "/withdraw", Map.of()).statusCode(403);
    }

    @Test
    void a_contract_with_other_terms_waits_for_the_workers_decision() {
        Offer offer = anOffer();
        String id = opened(offer);
        Map<String, Object> worse = Door.contract();
        worse.put("termsHash", "worse");

        post(employer(offer), "/transfers/" + id + "/contract", worse)
                .statusCode(409)
                .body("code", equalTo("TERMS_DIFFER"))
                .body("errors[0].pointer", equalTo("/termsHash"))
                .body("allowedActions", hasItem("contract"));
    }

    @Test
    void a_contract_needs_the_workers_word_and_the_contract_itself() {
        Offer offer = anOffer();
        String id = opened(offer);
        String path = "/transfers/" + id + "/contract-confirmation";

        post(office(), path, Map.of())
                .statusCode(422)
                .body("code", equalTo("WORD_MISSING"))
                .body("errors[0].pointer", equalTo("/workerWord"));
        post(office(), path, onTheWord(offer.worker())).statusCode(409).body("code", equalTo("CONTRACT_MISSING"));
    }

    @Test
    void a_clerk_cannot_speak_by_the_workers_own_app() {
        Offer offer = anOffer();
        String id = opened(offer);
        var word = new java.util.HashMap<>(word(offer.worker()));
        word.put("by", "SELF_APP");

        post(office(), "/transfers/" + id + "/withdraw", Map.of("workerWord", word))
                .statusCode(422)
                .body("code", equalTo("WORD_NOT_YOURS"));
        post(Passports.wk("51", offer.worker()), "/transfers/" + id + "/withdraw", Map.of("workerWord", word))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
    }

    @Test
    void one_evidence_serves_one_adult() {
        Offer first = anOffer();
        Offer second = anOffer();
        String one = opened(first);
        String other = opened(second);
        post(employer(first), "/transfers/" + one + "/contract", Door.contract());
        post(office(), "/transfers/" + one + "/contract-confirmation", onTheWord(first.worker()))
                .statusCode(200);

        post(office(), "/transfers/" + other + "/withdraw", onTheWord(first.worker()))
                .statusCode(422)
                .body("code", equalTo("EVIDENCE_SHARED"));
    }

    @Test
    void each_item_is_answered_by_the_party_that_it_belongs_to() {
        Offer offer = anOffer();
        String id = opened(offer);
        String path = "/transfers/" + id + "/checklist/";

        put(office(), path + "insurance", Map.of("answer", "YES"))
                .statusCode(403)
                .body("code", equalTo("CHECKLIST_NOT_YOURS"));
        put(employer(offer), path + "orientation", Map.of("answer", "YES")).statusCode(403);
        put(employer(offer), path + "no-fee", Map.of("workerAnswer", "YES")).statusCode(403);
        put(employer(offer), path + "no-fee", Map.of("answer", "YES"))
                .statusCode(200)
                .body("checklist.find { it.item == 'no-fee' }.done", equalTo(false));
        put(office(), path + "no-fee", Map.of("workerAnswer", "YES")).statusCode(422);
        put(office(), path + "no-fee", Map.of("workerAnswer", "YES", "workerWord", word(offer.worker())))
                .statusCode(200)
                .body("checklist.find { it.item == 'no-fee' }.done", equalTo(true));
        put(office(), path + "contract-read", Map.of("answer", "YES"))
                .statusCode(422)
                .body("code", equalTo("WORD_MISSING"));
        put(office(), path + "no-such-item", Map.of("answer", "YES")).statusCode(404);
        put(office(), path + "consent", Map.of()).statusCode(422).body("errors[0].code", equalTo("ONE_NEEDED"));
        put(office(), path + "consent", Map.of("answer", "PERHAPS")).statusCode(400);
    }

    @Test
    void a_young_worker_has_two_more_items() {
        Offer offer = anOffer();
        Topics.send(offer.candidate(Door.today().getYear() - 17));
        Topics.send(offer.accepted());
        String id = Door.caseOf(offer);

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> get(office(), "/transfers/" + id)
                        .body("checklist.item", hasItem("guardian-informed"))
                        .body("checklist", hasSize(10)));
    }

    @Test
    void an_employer_cancels_only_before_the_contract() {
        Offer offer = anOffer();
        String id = opened(offer);
        post(employer(offer), "/transfers/" + id + "/contract", Door.contract());
        post(office(), "/transfers/" + id + "/contract-confirmation", onTheWord(offer.worker()));
        Map<String, String> reason = Map.of("reasonCode", "ORDER_CLOSED");

        post(employer(offer), "/transfers/" + id + "/cancel", reason)
                .statusCode(409)
                .body("code", equalTo("CANCEL_TOO_LATE"));
        post(Passports.dp("44"), "/transfers/" + id + "/cancel", Map.of()).statusCode(422);
        post(Passports.dp("44"), "/transfers/" + id + "/cancel", reason)
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        var told =
                Topics.await("lt.transfer.v1", "lt.transfer.cancelled.v1", id).json();
        org.assertj.core.api.Assertions.assertThat(told.get("reasonCode").asText())
                .isEqualTo("ORDER_CLOSED");
    }

    @Test
    void a_list_pages_by_sealed_cursors() {
        java.util.UUID employer = Offer.id();
        java.util.UUID order = Offer.id();
        List<Offer> offers = List.of(
                Offer.anOfferOf(employer, order), Offer.anOfferOf(employer, order), Offer.anOfferOf(employer, order));
        offers.forEach(Door::opened);
        String list = "/transfers?jobOrderId=" + offers.getFirst().jobOrderId();

        String cursor = get(office(), list + "&limit=2")
                .body("items", hasSize(2))
                .extract()
                .path("nextCursor");
        get(office(), list + "&limit=2&cursor=" + cursor).body("items", hasSize(1));
        get(Passports.op("52"), list + "&cursor=" + cursor).statusCode(400);
        get(office(), "/transfers?limit=501").statusCode(400);
        for (String parameter : List.of("jobOrderId", "employerId")) {
            get(office(), "/transfers?" + parameter + "=somebody")
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo(parameter))
                    .body("errors[0].code", equalTo("ID_MALFORMED"));
        }
        get(Passports.op("52"), list).statusCode(200).body("items", hasSize(0));
    }

    @Test
    void problems_come_in_both_languages() {
        given().auth()
                .oauth2(office().token())
                .header("Accept-Language", "zh-CN")
                .contentType("application/json")
                .body(Map.of())
                .post("/api/v1/transfers/" + opened(anOffer()) + "/withdraw")
                .then()
                .statusCode(422)
                .header("Content-Language", "zh-CN")
                .body("title", equalTo("缺少劳动者本人意愿"));
    }
}
