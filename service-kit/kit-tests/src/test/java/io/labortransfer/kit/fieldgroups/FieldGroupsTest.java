package io.labortransfer.kit.fieldgroups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.access.Shown;
import io.labortransfer.kit.access.ShownGroups;
import io.labortransfer.kit.web.Page;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class FieldGroupsTest {

    private static final Shown OWN =
            new Shown(Actor.OP, Relation.OWN, Set.of(FieldGroup.F0, FieldGroup.F1, FieldGroup.F2));
    private static final Shown AGR = new Shown(Actor.DP, Relation.AGR, Set.of(FieldGroup.F0, FieldGroup.F1));

    @InGroup(FieldGroup.F0)
    record Inner(String plain, @InGroup(FieldGroup.F2) String secret) {}

    record Outer(
            @JsonIgnore Relation relation,
            @InGroup(FieldGroup.F0) String id,
            @InGroup(FieldGroup.F1) Inner inner,
            @InGroup(FieldGroup.F2) List<Inner> all)
            implements RelatedRecord {
        static Outer of(Relation relation) {
            return new Outer(relation, "a", new Inner("p", "s"), List.of(new Inner("p", "s")));
        }
    }

    record Forgotten(@InGroup(FieldGroup.F0) String id, String name, List<Deeper> deeper) {}

    record Deeper(String phone) {}

    @Inject
    ShownGroups shown;

    @Inject
    ObjectMapper json;

    @Test
    @ActivateRequestContext
    void a_property_outside_the_groups_is_not_written() throws JsonProcessingException {
        shown.decide(List.of(AGR));
        assertThat(json.writeValueAsString(Outer.of(Relation.AGR)))
                .isEqualTo("{\"id\":\"a\",\"inner\":{\"plain\":\"p\"}}");
    }

    @Test
    @ActivateRequestContext
    void one_page_may_hold_people_to_whom_the_caller_stands_in_different_relations() throws JsonProcessingException {
        shown.decide(List.of(OWN, AGR));
        assertThat(json.writeValueAsString(new Page<>(List.of(Outer.of(Relation.OWN), Outer.of(Relation.AGR)), null)))
                .contains(
                        "{\"id\":\"a\",\"inner\":{\"plain\":\"p\",\"secret\":\"s\"},\"all\":[{\"plain\":\"p\",\"secret\":\"s\"}]}")
                .contains("{\"id\":\"a\",\"inner\":{\"plain\":\"p\"}}");
    }

    @Test
    @ActivateRequestContext
    void a_relation_without_a_line_shows_nothing() throws JsonProcessingException {
        shown.decide(List.of(OWN, AGR));
        assertThat(json.writeValueAsString(Outer.of(Relation.CASE))).isEqualTo("{}");
    }

    @Test
    @ActivateRequestContext
    void a_record_that_does_not_tell_the_relation_shows_what_all_of_them_show() throws JsonProcessingException {
        shown.decide(List.of(OWN, AGR));
        assertThat(json.writeValueAsString(new Inner("p", "s"))).isEqualTo("{\"plain\":\"p\"}");
    }

    @Test
    void outside_of_a_request_nothing_is_shown() {
        var written = CompletableFuture.supplyAsync(() -> {
            assertThat(Arc.container().requestContext().isActive()).isFalse();
            return json.valueToTree(Outer.of(Relation.OWN)).toString();
        });
        assertThat(written.join()).isEqualTo("{}");
    }

    @Test
    void an_answer_over_http_is_filtered_by_its_callers_row_and_its_tag_says_by_which() {
        RestAssured.given()
                .auth()
                .oauth2(Passports.dp("44").token())
                .get("/api/v1/people/per_a")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1-F0.F1\""))
                .body("id", equalTo("per_a"))
                .body("$", not(hasKey("name")));
    }

    @Test
    void properties_without_a_group_are_found_to_the_last() {
        assertThat(GroupedAnswers.ungrouped(Forgotten.class)).containsExactly("Forgotten.name", "Deeper.phone");
        assertThat(GroupedAnswers.ungrouped(Outer.class)).isEmpty();
    }
}
