package io.labortransfer.matching.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.matching.Person;
import io.labortransfer.matching.World;
import io.labortransfer.testing.ProvinceWallContract;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Row-level security alone: statements without any province predicate see and change nothing of others. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ProvinceWallTest {

    private static final List<String> TABLES = List.of(
            "employer",
            "candidate",
            "candidate_spell",
            "agreement_link",
            "match",
            "match_decision",
            "match_consent",
            "accept_sequence",
            "evidence",
            "matching_run",
            "run_outcome",
            "run_cutoff");

    private final World world = new World();

    @Test
    void another_unit_sees_no_row_of_any_table() {
        world.published(1);
        Person person = world.people(1)[0];
        world.agreement("ACTIVE");
        world.run();
        world.accepted(person);

        for (String table : TABLES) {
            assertThat(World.numberIn("52", "SELECT count(*) FROM " + table))
                    .as(table)
                    .isZero();
        }
        assertThat(World.numberIn(
                        "52", "SELECT count(*) FROM job_order WHERE state IN ('DRAFT', 'SUBMITTED', 'APPROVED')"))
                .isZero();
    }

    @Test
    void every_table_forces_row_level_security() {
        assertThat(ProvinceWallContract.holdsExcept(Map.of(
                        "reference_item", "copies of lists that are public and the same for everyone",
                        "reference_standing", "which revisions of these lists stand",
                        "reference_part", "parts of these lists that wait for the others")))
                .contains("job_order")
                .contains("residence", "merging", "repointing")
                .containsAll(TABLES);
    }

    @Test
    void the_workers_unit_reads_a_public_order_and_cannot_change_it() {
        String order = world.published(1);
        UUID id = World.uuid("job", order);

        assertThat(World.numberIn("51", "SELECT count(*) FROM job_order WHERE id = ?", id))
                .isEqualTo(1);
        assertThat(World.update("51", "UPDATE job_order SET reserved = 1 WHERE id = ?", id))
                .isZero();
    }

    @Test
    void the_headcount_door_opens_for_the_sides_of_the_match_alone_and_leaves_the_scope_as_it_was() {
        String order = world.published(1);
        Person person = world.people(1)[0];
        world.run();
        UUID match = World.uuid("mat", world.offered(person));
        World.update("51", "UPDATE match SET state = 'DECLINED' WHERE id = ?", match);

        assertThat(World.numberIn("52", "SELECT count(*) FROM settle_headcount('51', ?)", match))
                .isZero();
        assertThat(world.order(order).getInt("reserved")).isEqualTo(1);
        assertThat(World.numberIn("51", """
                SELECT count(*) * 100 + (current_setting('app.province') = '51')::int FROM settle_headcount('51', ?)""", match)).isEqualTo(101);
        assertThat(world.order(order).getInt("reserved")).isZero();
        assertThat(World.numberIn("51", "SELECT count(*) FROM settle_headcount('51', ?)", match))
                .isZero();
    }

    @Test
    void the_door_to_a_candidate_opens_for_the_unit_that_may_be_shown_them_alone_and_leaves_the_scope_as_it_was() {
        Person person = world.people(1)[0];
        String door =
                "SELECT count(*) * 100 + (current_setting('app.province') = '%s')::int FROM hold_shown_candidate('51', ?)";
        assertThat(World.numberIn("44", door.formatted("44"), person.id))
                .as("no agreement")
                .isOne();

        world.agreement("ACTIVE");

        assertThat(World.numberIn("44", door.formatted("44"), person.id)).isEqualTo(101);
        assertThat(World.numberIn("33", door.formatted("33"), person.id)).isOne();
        assertThat(World.numberIn("44", "SELECT count(*) FROM candidate WHERE worker_id = ?", person.id))
                .isZero();
        world.agreement("SUSPENDED");
        assertThat(World.numberIn("44", door.formatted("44"), person.id)).isOne();
    }

    @Test
    void the_database_itself_refuses_to_oversell() {
        String order = world.published(1);

        org.assertj.core.api.Assertions.assertThatThrownBy(() ->
                        World.update("44", "UPDATE job_order SET reserved = 2 WHERE id = ?", World.uuid("job", order)))
                .hasStackTraceContaining("job_order_never_oversold");
    }
}
