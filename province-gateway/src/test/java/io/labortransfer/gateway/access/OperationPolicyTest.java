package io.labortransfer.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.gateway.routing.Service;
import io.labortransfer.kit.access.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OperationPolicyTest {

    private final Operation read = operation("GET", "/api/v1/workers/{id}", "worker.read", Actor.OP, Actor.EM);
    private final Operation search = operation("POST", "/api/v1/workers/search", "worker.search", Actor.OP);
    private final Operation reveal = operation("POST", "/api/v1/workers/{id}:reveal", "worker.reveal", Actor.OP);
    private final Operation intents = operation("GET", "/api/v1/workers/{id}/intents", "intent.read", Actor.OP);
    private final OperationPolicy policy = new OperationPolicy(List.of(read, search, reveal, intents));

    @Test
    void a_template_matches_any_value_of_its_parameter() {
        assertThat(policy.match("GET", "/api/v1/workers/wkr_1")).isEqualTo(new Match.Found(read));
        assertThat(policy.match("GET", "/api/v1/workers/wkr_1/intents")).isEqualTo(new Match.Found(intents));
    }

    @Test
    void a_literal_segment_goes_before_a_parameter() {
        assertThat(policy.match("POST", "/api/v1/workers/search")).isEqualTo(new Match.Found(search));
    }

    @Test
    void a_verb_belongs_to_its_own_operation() {
        assertThat(policy.match("POST", "/api/v1/workers/wkr_1:reveal")).isEqualTo(new Match.Found(reveal));
        assertThat(policy.match("GET", "/api/v1/workers/wkr_1:other")).isEqualTo(new Match.Unknown());
    }

    @Test
    void head_is_get_without_the_body() {
        assertThat(policy.match("HEAD", "/api/v1/workers/wkr_1")).isEqualTo(new Match.Found(read));
    }

    @Test
    void another_method_on_a_known_path_is_told_the_allowed_ones() {
        assertThat(policy.match("DELETE", "/api/v1/workers/wkr_1"))
                .isEqualTo(new Match.OtherMethod(Set.of("GET", "HEAD", "OPTIONS")));
    }

    @Test
    void what_no_document_names_does_not_exist() {
        assertThat(policy.match("GET", "/api/v1/workers")).isEqualTo(new Match.Unknown());
        assertThat(policy.match("GET", "/api/v1/workers/a/b/c")).isEqualTo(new Match.Unknown());
    }

    @Test
    void an_actor_without_a_row_is_denied() {
        assertThat(search.permits(Set.of(Actor.OP), true)).isTrue();
        assertThat(search.permits(Set.of(Actor.DP, Actor.EM, Actor.NO), true)).isFalse();
        assertThat(search.permits(Set.of(), true)).isFalse();
    }

    @Test
    void an_employer_that_is_not_registered_may_only_register_and_look_at_itself() {
        Operation register = operation("POST", "/api/v1/employers", "employer.write", Actor.EM);

        assertThat(register.permits(Set.of(Actor.EM), false)).isTrue();
        assertThat(read.permits(Set.of(Actor.EM), false)).isFalse();
        assertThat(read.permits(Set.of(Actor.EM), true)).isTrue();
    }

    @Test
    void scopes_are_the_keys_of_what_the_caller_may_call() {
        assertThat(policy.scopesOf(Set.of(Actor.EM), true)).containsExactly("worker.read");
        assertThat(policy.scopesOf(Set.of(Actor.OP), true))
                .containsExactly("intent.read", "worker.read", "worker.reveal", "worker.search");
    }

    @Test
    void the_same_operation_twice_stops_the_start() {
        assertThatThrownBy(() -> new OperationPolicy(List.of(read, read))).hasMessageContaining("documented twice");
    }

    @Test
    void a_body_of_another_type_is_not_accepted() {
        Operation imports = new Operation(
                Service.WORKER_REGISTRY,
                "POST",
                "/api/v1/workers/imports",
                "importWorkers",
                "import",
                Set.of(Actor.OP),
                Set.of("text/csv", "application/x-ndjson"),
                Set.of("application/json"),
                Optional.empty());

        assertThat(imports.accepts("text/csv; charset=utf-8")).isTrue();
        assertThat(imports.accepts("application/json")).isFalse();
        assertThat(imports.isStreamed()).isTrue();
        assertThat(search.accepts("anything/at-all")).isTrue();
        assertThat(search.isStreamed()).isFalse();
    }

    @Test
    void a_stream_of_events_is_one_that_is_documented_and_asked_for() {
        Operation feed = new Operation(
                Service.WORKER_REGISTRY,
                "GET",
                "/api/v1/workers/changes",
                "listWorkerChanges",
                "worker.read",
                Set.of(Actor.OP),
                Set.of(),
                Set.of("application/json", "text/event-stream"),
                Optional.empty());

        assertThat(feed.mayStream("text/event-stream")).isTrue();
        assertThat(feed.mayStream("application/json")).isFalse();
        assertThat(read.mayStream("text/event-stream")).isFalse();
    }

    private static Operation operation(String method, String path, String key, Actor... actors) {
        return new Operation(
                Service.WORKER_REGISTRY,
                method,
                path,
                method + path,
                key,
                Set.of(actors),
                Set.of(),
                Set.of(),
                Optional.empty());
    }
}
