package io.labortransfer.gateway.organization;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.gateway.identity.Issuers;
import io.labortransfer.gateway.peers.Clients;
import io.labortransfer.gateway.peers.TestPeers;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.testing.ProvinceWallContract;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(TestPeers.class)
class OrganizationsTest {

    @Inject
    OrganizationsFile file;

    @Inject
    Issuers issuers;

    @Inject
    OrganizationRegister register;

    @Inject
    ClientDirectory directory;

    @Inject
    Scopes scopes;

    @Inject
    AgroalDataSource records;

    @Test
    void every_table_that_requests_reach_forces_row_level_security() {
        assertThat(ProvinceWallContract.holdsExcept(Map.of())).contains("organization", "organization_client");
    }

    @Test
    void the_file_is_followed_again_at_every_start_without_doubling_anybody() throws SQLException {
        long before = count("51");

        file.load(null);

        assertThat(count("51")).isEqualTo(before).isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_change_of_an_organization_is_seen_at_the_next_request() {
        follow("office-91", Set.of(Actor.OP));
        assertThat(find("office-91").orElseThrow().roles()).containsExactly(Actor.OP);

        follow("office-91", Set.of(Actor.OP, Actor.DP));

        assertThat(find("office-91").orElseThrow().roles()).containsExactlyInAnyOrder(Actor.OP, Actor.DP);
    }

    @Test
    void an_employer_whose_issuer_moves_stays_the_same_employer() {
        follow(employer("an-employer", "91330100MA5ABCDEH1"), key("an-employer"));
        follow(employer("an-employer", "91330100MA5ABCDEH1"), new ClientKey("https://moved.example", "an-employer"));

        assertThat(directory
                        .find(new ClientKey("https://moved.example", "an-employer"))
                        .join()
                        .orElseThrow()
                        .organizationId())
                .isEqualTo(find("an-employer").orElseThrow().organizationId());
    }

    @Test
    void a_client_cannot_move_to_another_unit_unnoticed() {
        ProvinceScope other = ProvinceScope.ofProvince("52");

        assertThatThrownBy(() -> scopes.run(
                        other,
                        () -> register.follow(
                                other, Map.of(key("office-51"), entry("office-51", "52", Set.of(Actor.OP))))))
                .isInstanceOf(RuntimeException.class);
        assertThat(find("office-51").orElseThrow().reportingUnit()).isEqualTo("51");
    }

    @Test
    void an_issuer_cannot_speak_for_a_unit_that_it_is_not_trusted_for() {
        ProvinceScope scope = ProvinceScope.ofProvince("44");
        ClientKey client = new ClientKey(Clients.setting("suite.gateway.issuers.western.url"), "office-4499");
        scopes.run(scope, () -> register.follow(scope, Map.of(client, entry("office-4499", "44", Set.of(Actor.OP)))));

        given().auth()
                .oauth2(Clients.token("western", "office-4499", ""))
                .get("/api/v1/gateway/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("PROVINCE_FOREIGN"));
    }

    @Test
    void a_self_service_of_an_issuer_that_may_not_name_workers_keeps_the_gateway_from_starting(@TempDir Path folder)
            throws IOException {
        Path organizations = Files.writeString(folder.resolve("organizations.json"), """
                [{"issuer": "western", "clientId": "self-service-west", "name": "x", "roles": ["WK"], "reportingUnit": "51"}]""");
        OrganizationsFile careless =
                new OrganizationsFile(() -> Optional.of(organizations), new ObjectMapper(), issuers, scopes, register);

        assertThatThrownBy(() -> careless.load(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("suite.gateway.issuers.western.self-service");
    }

    @Test
    void a_self_service_that_the_trust_list_has_taken_back_lets_nobody_in() {
        ProvinceScope scope = ProvinceScope.ofProvince("51");
        ClientKey client = new ClientKey(Clients.setting("suite.gateway.issuers.western.url"), "self-service-west");
        OrganizationEntry entry = new OrganizationEntry(
                "western", "self-service-west", "x", Set.of(Actor.WK), "51", null, List.of(), null);
        scopes.run(scope, () -> register.follow(scope, Map.of(client, entry)));

        given().auth()
                .oauth2(Clients.token(
                        "western", "self-service-west", "province=51&worker=wkr_01jd5t3v7x8h2k4m6n8p0q2r4s"))
                .get("/api/v1/gateway/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("WORKER_NOT_NAMED"));
    }

    @Test
    void the_database_shows_no_organization_of_another_unit() throws SQLException {
        assertThat(count("44")).isPositive();
        assertThat(count("65")).isZero();
        try (Connection connection = records.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM organization")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    private void follow(String client, Set<Actor> roles) {
        follow(entry(client, "33", roles), key(client));
    }

    private void follow(OrganizationEntry entry, ClientKey client) {
        ProvinceScope scope = ProvinceScope.ofProvince("33");
        scopes.run(scope, () -> register.follow(scope, Map.of(client, entry)));
    }

    private static OrganizationEntry employer(String client, String uscc) {
        return new OrganizationEntry("national", client, client, Set.of(Actor.EM), "33", "33", List.of(), uscc);
    }

    private static OrganizationEntry entry(String client, String unit, Set<Actor> roles) {
        return new OrganizationEntry("national", client, client, roles, unit, unit, List.of(), null);
    }

    private static ClientKey key(String client) {
        return new ClientKey(Clients.setting("suite.gateway.issuers.national.url"), client);
    }

    private Optional<KnownClient> find(String client) {
        return directory.find(key(client)).join();
    }

    private long count(String unit) {
        return scopes.call(
                ProvinceScope.ofProvince(unit),
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    try (Connection connection = records.getConnection();
                            Statement statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery("SELECT count(*) FROM organization")) {
                        rows.next();
                        return rows.getLong(1);
                    }
                }));
    }
}
