package io.labortransfer.gateway.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.kit.access.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrganizationTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final UUID EMPLOYER = new UUID(1, 2);

    @Test
    void an_employer_learns_its_id_once() {
        Organization firm = new Organization(new UUID(0, 1), employer("91440300MA5ABCDEG0"), NOW);

        assertThat(firm.becomeEmployer(EMPLOYER, NOW)).isTrue();
        assertThat(firm.becomeEmployer(EMPLOYER, NOW)).isFalse();
        assertThat(firm.employerId()).contains(EMPLOYER);
    }

    @Test
    void a_new_file_does_not_make_an_employer_forget_its_id() {
        Organization firm = new Organization(new UUID(0, 1), employer("91440300MA5ABCDEG0"), NOW);
        firm.becomeEmployer(EMPLOYER, NOW);

        firm.follow(employer("91440300MA5ABCDEG0"), NOW);

        assertThat(firm.employerId()).contains(EMPLOYER);
    }

    @Test
    void a_client_that_now_speaks_for_another_firm_starts_without_an_id() {
        Organization firm = new Organization(new UUID(0, 1), employer("91440300MA5ABCDEG0"), NOW);
        firm.becomeEmployer(EMPLOYER, NOW);

        firm.follow(employer("91350100M000100Y43"), NOW);

        assertThat(firm.employerId()).isEmpty();
    }

    @Test
    void an_entry_that_could_not_be_kept_does_not_exist() {
        assertThatThrownBy(() -> entry(Set.of(), "51", null)).hasMessageContaining("has no role");
        assertThatThrownBy(() -> entry(Set.of(Actor.OP), "5", null)).hasMessageContaining("names no reporting unit");
        assertThatThrownBy(() -> entry(Set.of(Actor.EM), "44", null)).hasMessageContaining("uscc");
        assertThatThrownBy(() -> entry(Set.of(Actor.ST), "51", null)).hasMessageContaining("without hosts");
        assertThatThrownBy(() -> entry(Set.of(Actor.NO), "51", null)).hasMessageContaining("00");
        assertThatThrownBy(() -> entry(Set.of(Actor.OP), "00", null)).hasMessageContaining("00");
    }

    @Test
    void a_self_service_is_nothing_else_and_has_no_reach_of_its_own() {
        assertThat(selfService(Set.of(Actor.WK), "51", null, List.of()).isSelfService())
                .isTrue();
        assertThat(selfService(Set.of(Actor.WK), "00", null, List.of()).isSelfService())
                .isTrue();
        assertThatThrownBy(() -> selfService(Set.of(Actor.WK, Actor.OP), "51", null, List.of()))
                .hasMessageContaining("self-service");
        assertThatThrownBy(() -> selfService(Set.of(Actor.WK), "51", "5134", List.of()))
                .hasMessageContaining("self-service");
        assertThatThrownBy(() -> selfService(Set.of(Actor.WK), "51", null, List.of("44")))
                .hasMessageContaining("self-service");
    }

    private static OrganizationEntry selfService(Set<Actor> roles, String unit, String prefix, List<String> hosts) {
        return new OrganizationEntry(null, "client", "Name", roles, unit, prefix, hosts, null);
    }

    private static OrganizationEntry employer(String uscc) {
        return entry(Set.of(Actor.EM), "44", uscc);
    }

    private static OrganizationEntry entry(Set<Actor> roles, String unit, String uscc) {
        return new OrganizationEntry(null, "client", "Name", roles, unit, unit, List.of(), uscc);
    }
}
