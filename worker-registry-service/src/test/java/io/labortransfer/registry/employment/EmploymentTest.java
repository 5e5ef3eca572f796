package io.labortransfer.registry.employment;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.SpellStory.aSpellOf;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.registry.SpellStory;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class EmploymentTest {
    private static final WorkSpell.Place PLACE = new WorkSpell.Place(null, "44", "440305");

    @Inject
    Employment employment;

    @Inject
    WorkSpells spells;

    @Inject
    Scopes scopes;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    private String worker = "";
    private SpellStory spell = aSpellOf("");

    @BeforeEach
    void aWorkerWithASpell() {
        worker = register("51", aWorker());
        spell = aSpellOf(worker);
    }

    @Test
    void the_copy_follows_a_spell_to_its_end_and_keeps_its_days() {
        var active = spell.is("ACTIVE");
        Topics.send(active, active); // delivered twice
        becomes("ACTIVE");
        assertThat(inWork()).isTrue();
        Topics.send(spell.is("STALE"));
        becomes("STALE");
        assertThat(inWork()).isTrue();
        Topics.send(spell.is("ENDED"));
        becomes("ENDED");
        assertThat(inWork()).isFalse();
        assertThat(history().firstStart()).contains(LocalDate.of(2026, 3, 2));
    }

    @Test
    void old_news_changes_nothing_and_a_tombstone_leaves_nothing() {
        var first = spell.is("ACTIVE");
        Topics.send(spell.is("ENDED"), first);
        var next = register("51", aWorker());
        Topics.send(aSpellOf(next).is("ACTIVE"));
        await().until(() -> !history(next).spells().isEmpty());
        becomes("ENDED");
        Topics.send(spell.forgotten());
        await().atMost(Duration.ofSeconds(60)).until(() -> history().spells().isEmpty());
    }

    @Test
    void no_other_unit_sees_the_spell_and_nobody_keeps_one_of_a_stranger() {
        Topics.send(aSpellOf(new WorkerId(new UUID(5, 1)).wire()).is("ACTIVE"), spell.is("ACTIVE"));
        becomes("ACTIVE");
        assertThat(spellsIn("52", id(worker))).isEmpty();
        assertThat(spellsIn("51", new UUID(5, 1))).isEmpty();
    }

    @Test
    void whoever_was_erased_has_no_spells_and_gets_none() {
        Topics.send(spell.is("ACTIVE"));
        becomes("ACTIVE");
        office("51")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(60)).until(() -> history().spells().isEmpty());
        var next = register("51", aWorker());
        Topics.send(spell.is("ENDED"), aSpellOf(next).is("ACTIVE"));
        await().until(() -> !history(next).spells().isEmpty());
        assertThat(history().spells()).isEmpty();
    }

    @Test
    void the_copy_is_built_anew_from_the_topic() {
        var lost = register("51", aWorker());
        var made = UUID.randomUUID();
        Topics.send(spell.is("ACTIVE"), aSpellOf(lost).is("ACTIVE"));
        becomes("ACTIVE");
        await().until(() -> !history(lost).spells().isEmpty());
        var known = history().spells().getFirst().id();
        in("51", scope -> {
            employment.forget(scope, id(lost));
            spells.restore(
                    scope,
                    List.of(
                            new WorkSpell(made, id(worker), 1, "ACTIVE", "EMPLOYED", LocalDate.EPOCH, null, PLACE),
                            new WorkSpell(known, id(worker), 99, "WRONG", "EMPLOYED", LocalDate.EPOCH, null, PLACE)));
            return true;
        });

        given().port(management)
                .baseUri("http://127.0.0.1")
                .post("/internal/views/spells/rebuild")
                .then()
                .statusCode(202);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().port(management)
                        .baseUri("http://127.0.0.1")
                        .get("/internal/views/spells")
                        .path("rebuild.phase")
                        .equals("DONE"));
        assertThat(history().spells()).extracting(WorkSpell::state).containsExactly("ACTIVE");
        assertThat(history(lost).inWork()).isTrue();
    }

    private void becomes(String state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(history().spells())
                        .extracting(WorkSpell::state)
                        .containsExactly(state));
    }

    private boolean inWork() {
        return in("51", scope -> !employment.inWork(scope, List.of(id(worker))).isEmpty());
    }

    private List<WorkSpell> spellsIn(String unit, UUID of) {
        return in(unit, scope -> employment.of(scope, of).spells());
    }

    private WorkHistory history() {
        return history(worker);
    }

    private WorkHistory history(String of) {
        return in("51", scope -> employment.of(scope, id(of)));
    }

    private <T> T in(String unit, Function<ProvinceScope, T> question) {
        var scope = ProvinceScope.ofProvince(unit);
        return scopes.call(scope, () -> QuarkusTransaction.requiringNew().call(() -> question.apply(scope)));
    }

    private static UUID id(String worker) {
        return WorkerId.of(worker).value();
    }
}
