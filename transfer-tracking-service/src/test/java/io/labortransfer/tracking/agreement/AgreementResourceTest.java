package io.labortransfer.tracking.agreement;

import static io.labortransfer.tracking.Door.get;
import static io.labortransfer.tracking.Door.post;
import static io.labortransfer.tracking.agreement.Pact.active;
import static io.labortransfer.tracking.agreement.Pact.amendment;
import static io.labortransfer.tracking.agreement.Pact.draft;
import static io.labortransfer.tracking.agreement.Pact.drafted;
import static io.labortransfer.tracking.agreement.Pact.line;
import static io.labortransfer.tracking.agreement.Pact.party;
import static io.labortransfer.tracking.agreement.Pact.proposed;
import static io.labortransfer.tracking.agreement.Pact.receiver;
import static io.labortransfer.tracking.agreement.Pact.sender;
import static io.labortransfer.tracking.agreement.Pact.sign;
import static io.labortransfer.tracking.agreement.Pact.stop;
import static io.labortransfer.tracking.agreement.Pact.terms;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.tracking.Door;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AgreementResourceTest {

    private static final int THIS_YEAR = Door.today().getYear();

    @BeforeEach
    void the_divisions_are_known() {
        Pact.knownDivisions();
    }

    @Test
    void an_agreement_is_drafted_proposed_countered_and_in_force_once_both_have_signed() {
        String id = drafted(10);
        get(receiver(), "/agreements/" + id).statusCode(404);

        post(sender(), "/agreements/" + id + "/propose").statusCode(200).body("state", equalTo("PROPOSED"));
        get(receiver(), "/agreements/" + id)
                .statusCode(200)
                .body("onTheTable.tabledBy", equalTo("ORIGIN"))
                .body("lines", empty())
                .body("allowedActions", contains("counter", "sign", "terminate"));
        post(receiver(), "/agreements/" + id + "/counter", terms(line(THIS_YEAR, 6), line(THIS_YEAR + 1, 8)))
                .statusCode(200)
                .body("state", equalTo("COUNTERED"))
                .body("onTheTable.revision", equalTo(2))
                .body("onTheTable.tabledBy", equalTo("DESTINATION"));
        post(sender(), "/agreements/" + id + "/counter", terms(line(THIS_YEAR, 7), line(THIS_YEAR + 1, 8)))
                .statusCode(200)
                .body("state", equalTo("PROPOSED"));

        sign(receiver(), id, 3).statusCode(200).body("state", equalTo("PROPOSED"));
        sign(sender(), id, 3)
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("lines.fundedSeatCap", contains(7, 8))
                .body("lines.usedSeats", contains(0, 0))
                .body("onTheTable", nullValue())
                .body("signedVersions[0].signatures.side", contains("DESTINATION", "ORIGIN"))
                .body("signedVersions[0].signatures.signedBy", contains("office-44", "office-51"));
    }

    @Test
    void a_signature_twice_is_one_signature() {
        String id = proposed(3);

        sign(sender(), id, 1).statusCode(200);
        sign(sender(), id, 1).statusCode(200).body("onTheTable.signatures", hasSize(1));
        sign(receiver(), id, 1).statusCode(200).body("state", equalTo("ACTIVE"));
        sign(receiver(), id, 1).statusCode(200).body("signedVersions", hasSize(1));
    }

    @Test
    void nobody_signs_what_was_not_read() {
        String id = proposed(3);
        sign(sender(), id, 1).statusCode(200);

        post(receiver(), "/agreements/" + id + "/counter", terms(line(THIS_YEAR, 2)))
                .statusCode(200)
                .body("onTheTable.signatures", empty());

        sign(sender(), id, 1).statusCode(409).body("code", equalTo("TERMS_CHANGED"));
        sign(sender(), id, 2).statusCode(200).body("state", equalTo("COUNTERED"));
    }

    @Test
    void a_party_does_not_counter_its_own_terms() {
        String id = proposed(3);

        post(sender(), "/agreements/" + id + "/counter", terms(line(THIS_YEAR, 2)))
                .statusCode(409)
                .body("code", equalTo("OWN_TERMS"))
                .body("allowedActions", hasItem("sign"));
    }

    @Test
    void the_receiving_party_may_draft_too() {
        String id = post(receiver(), "/agreements", draft(terms(line(THIS_YEAR, 4))))
                .statusCode(201)
                .extract()
                .path("id");

        get(sender(), "/agreements/" + id).statusCode(404);
        post(receiver(), "/agreements/" + id + "/propose").statusCode(200).body("state", equalTo("PROPOSED"));
        post(sender(), "/agreements/" + id + "/counter", terms(line(THIS_YEAR, 5)))
                .statusCode(200)
                .body("state", equalTo("COUNTERED"));
    }

    @Test
    void signed_lines_change_by_an_amendment_that_both_sign_and_by_nothing_else() {
        String id = active(5);
        String kept = Pact.lineOf(id);

        patch(sender(), id, "*", Map.of("validTo", (THIS_YEAR + 3) + "-01-01"))
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_STATE"))
                .body("allowedActions", hasItem("amendments"));
        post(receiver(), "/agreements/" + id + "/amendments", amendment(id, 9, line(THIS_YEAR + 1, 20)))
                .statusCode(201)
                .body("state", equalTo("ACTIVE"))
                .body("lines.fundedSeatCap", contains(5))
                .body("onTheTable.lines.fundedSeatCap", contains(9, 20))
                .body("allowedActions", hasItem("sign"));
        sign(receiver(), id, 2).statusCode(200).body("lines.fundedSeatCap", contains(5));
        sign(sender(), id, 2)
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("lines.lineId", hasItem(kept))
                .body("lines.fundedSeatCap", hasItems(9, 20))
                .body("signedVersions.revision", contains(1, 2));
    }

    @Test
    void an_amendment_takes_the_place_of_another_with_its_signatures() {
        String id = active(5);
        post(sender(), "/agreements/" + id + "/amendments", amendment(id, 9)).statusCode(201);
        sign(sender(), id, 2).statusCode(200);

        post(receiver(), "/agreements/" + id + "/amendments", amendment(id, 6)).statusCode(201);

        sign(receiver(), id, 2).statusCode(409).body("code", equalTo("TERMS_CHANGED"));
        get(sender(), "/agreements/" + id)
                .body("onTheTable.revision", equalTo(3))
                .body("onTheTable.signatures", empty());
    }

    @Test
    void what_a_signed_line_is_about_stays() {
        String id = active(5);
        Map<String, Object> other = line(THIS_YEAR + 1, 5);
        other.put("lineId", Pact.lineOf(id));

        post(
                        sender(),
                        "/agreements/" + id + "/amendments",
                        Map.of("validTo", (THIS_YEAR + 2) + "-01-01", "lines", List.of(other)))
                .statusCode(422)
                .body("errors[0].code", equalTo("LINE_FIXED"));
    }

    @Test
    void only_the_party_that_suspended_lets_it_go_on() {
        String id = active(5);

        stop(receiver(), id, "suspend").statusCode(200).body("state", equalTo("SUSPENDED"));
        get(sender(), "/agreements/" + id)
                .body("suspendedBy", equalTo("DESTINATION"))
                .body("reasonCode", equalTo("BUDGET_STOP"));
        post(sender(), "/agreements/" + id + "/resume").statusCode(409).body("code", equalTo("SUSPENDED_BY_OTHER"));
        post(sender(), "/agreements/" + id + "/amendments", amendment(id, 6)).statusCode(409);
        post(receiver(), "/agreements/" + id + "/resume").statusCode(200).body("state", equalTo("ACTIVE"));
        stop(sender(), id, "terminate").statusCode(200).body("state", equalTo("TERMINATED"));
        post(receiver(), "/agreements/" + id + "/resume")
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_STATE"))
                .body("allowedActions", empty());
    }

    @Test
    void talks_may_end_without_an_agreement() {
        String id = proposed(5);

        stop(receiver(), id, "terminate").statusCode(200);

        sign(sender(), id, 1).statusCode(409).body("code", equalTo("AGREEMENT_STATE"));
        get(sender(), "/agreements/" + id).body("state", equalTo("TERMINATED")).body("onTheTable", nullValue());
        patch(sender(), id, "*", Map.of("validTo", (THIS_YEAR + 1) + "-07-01"))
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_STATE"));
    }

    @Test
    void a_draft_is_changed_by_a_merge_patch_on_the_version_that_was_read() {
        String id = drafted(5);
        String tag = get(sender(), "/agreements/" + id).extract().header("ETag");

        patch(sender(), id, tag, Map.of("validTo", (THIS_YEAR + 1) + "-07-01"))
                .statusCode(200)
                .body("validTo", equalTo((THIS_YEAR + 1) + "-07-01"))
                .body("onTheTable.lines.fundedSeatCap", contains(5));
        patch(sender(), id, tag, Map.of("validTo", (THIS_YEAR + 1) + "-08-01")).statusCode(412);
        patch(sender(), id, "*", Map.of("lines", List.of())).statusCode(422);
        patch(sender(), id, "*", Map.of("nothingLikeIt", 1)).statusCode(400);
        patch(receiver(), id, "*", Map.of("validTo", (THIS_YEAR + 1) + "-09-01"))
                .statusCode(404);
    }

    @Test
    void terms_that_contradict_themselves_are_refused_with_all_their_errors() {
        Map<String, Object> unknown = line(THIS_YEAR, 1);
        unknown.put("lineId", "agl_01jd5t3v7x8h2k4m6n8p0q2r4s");
        post(
                        sender(),
                        "/agreements",
                        draft(terms(line(THIS_YEAR, 1), line(THIS_YEAR, 2), line(THIS_YEAR + 5, 1), unknown)))
                .statusCode(422)
                .body("errors.code", hasItems("LINE_TWICE", "YEAR_OUTSIDE_TERM", "ID_UNKNOWN"))
                .body("errors.pointer", hasItems("/lines/1", "/lines/2/year", "/lines/3/lineId"));
        Map<String, Object> past = terms(line(THIS_YEAR - 2, 1));
        past.put("validFrom", (THIS_YEAR - 2) + "-01-01");
        past.put("validTo", (THIS_YEAR - 1) + "-01-01");
        post(sender(), "/agreements", draft(past)).statusCode(422).body("errors[0].code", equalTo("TERM_PAST"));
    }

    @Test
    void parties_have_to_fit_the_type_and_one_of_them_is_the_drafter() {
        refusedParties("TYPE", "INTRA", party("ORIGIN", "51"), party("DESTINATION", "44"));
        refusedParties("TYPE", "BILATERAL", party("ORIGIN", "5134"), party("DESTINATION", "5101"));
        refusedParties("SIDE_TWICE", "BILATERAL", party("ORIGIN", "51"), party("ORIGIN", "44"));
        refusedParties("DIVISION_UNKNOWN", "BILATERAL", party("ORIGIN", "51"), party("DESTINATION", "99"));
        refusedParties("NOT_A_PARTY", "BILATERAL", party("ORIGIN", "66"), party("DESTINATION", "44"));
        refusedParties("NOT_A_PARTY", "BILATERAL", party("ORIGIN", "44"), party("DESTINATION", "51"));
    }

    private static void refusedParties(String code, String type, Map<String, Object> one, Map<String, Object> other) {
        Map<String, Object> draft = draft(terms(line(THIS_YEAR, 1)));
        draft.put("type", type);
        draft.put("parties", List.of(one, other));
        post(sender(), "/agreements", draft)
                .statusCode(422)
                .body("errors[0].code", equalTo(code.equals("TYPE") ? "PARTIES_OF_TYPE" : code));
    }

    @Test
    void the_unit_of_a_party_is_looked_up_and_not_read_from_its_digits() {
        Map<String, Object> draft = draft(terms(line(THIS_YEAR, 1)));
        draft.put("parties", List.of(party("ORIGIN", "51"), party("DESTINATION", "6590")));

        post(sender(), "/agreements", draft).statusCode(201).body("destinationProvince", equalTo("66"));
    }

    @Test
    void malformed_bodies_are_told_what_is_wrong() {
        Map<String, Object> draft = new LinkedHashMap<>(draft(terms(line(THIS_YEAR, -1))));
        draft.put("parties", List.of(party("ORIGIN", "5"), party("DESTINATION", "44")));
        post(sender(), "/agreements", draft)
                .statusCode(422)
                .body("errors.pointer", hasItems("/parties/0/divisionPrefix", "/lines/0/fundedSeatCap"));
        post(sender(), "/agreements", Map.of("type", "TREATY")).statusCode(400);
        String id = active(1);
        post(sender(), "/agreements/" + id + "/suspend", Map.of("reasonCode", "because of money"))
                .statusCode(422);
        get(sender(), "/agreements/agr_nonsense").statusCode(404);
    }

    @Test
    void counties_of_one_unit_agree_with_each_other() {
        Passports sending = Passports.office("51").prefix("513425");
        Passports receiving = Passports.office("51").prefix("510100");
        Map<String, Object> draft = draft(terms(line(THIS_YEAR, 1)));
        draft.put("type", "INTRA");
        draft.put("parties", List.of(party("ORIGIN", "513425"), party("DESTINATION", "510100")));
        String id =
                post(sending, "/agreements", draft).statusCode(201).extract().path("id");

        get(receiving, "/agreements/" + id).statusCode(404);
        post(sending, "/agreements/" + id + "/propose").statusCode(200);
        sign(sending, id, 1).statusCode(200);
        sign(Passports.office("51"), id, 1).statusCode(403).body("code", equalTo("NOT_A_SIGNER"));
        sign(receiving, id, 1).statusCode(200).body("state", equalTo("ACTIVE"));
        get(Passports.office("51").prefix("5132"), "/agreements/" + id).statusCode(404);
    }

    @Test
    void the_list_holds_what_the_caller_may_read() {
        String id = active(1);
        String mine = drafted(1);

        get(sender(), "/agreements?limit=500").statusCode(200).body("items.id", hasItems(id, mine));
        get(receiver(), "/agreements?limit=500").body("items.id", hasItem(id)).body("items.id", not(hasItem(mine)));
        get(sender(), "/agreements?limit=500&state=DRAFT")
                .body("items.id", hasItem(mine))
                .body("items.id", not(hasItem(id)));
        String cursor =
                get(sender(), "/agreements?limit=1").statusCode(200).extract().path("nextCursor");
        get(sender(), "/agreements?limit=1&cursor=" + cursor).statusCode(200).body("items", hasSize(1));
        get(receiver(), "/agreements?limit=1&cursor=" + cursor).statusCode(400);
    }

    private static ValidatableResponse patch(Passports as, String id, String ifMatch, Object changes) {
        return given().auth()
                .oauth2(as.token())
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(changes)
                .patch("/api/v1/agreements/" + id)
                .then();
    }
}
