package io.labortransfer.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.local.sample.Firm;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {
    private static final List<Party> PARTIES =
            Party.of(List.of(new Firm("91330381MA10000093", "firm", "330381", "33")));

    @Test
    void every_party_is_a_client_that_proves_itself_with_a_key_of_its_own(@TempDir Path folder) throws Exception {
        JsonNode realm = new ObjectMapper().readTree(Realm.of(PARTIES, new ClientKeys(folder)));

        assertThat(realm.path("clients").findValuesAsText("clientId"))
                .containsExactly(
                        "office-51",
                        "office-52",
                        "office-44",
                        "office-33",
                        "county-520521",
                        "county-511702",
                        "station-52",
                        "national-office",
                        "national-office-second",
                        "partner-platform",
                        "self-service",
                        "employer-91330381MA10000093");
        assertThat(realm.path("clients")).allSatisfy(client -> {
            assertThat(client.path("clientAuthenticatorType").asText()).isEqualTo("client-jwt");
            assertThat(client.has("secret")).isFalse();
        });
        assertThat(realm.path("clients").findValuesAsText("jwks.string")).doesNotHaveDuplicates();
    }

    @Test
    void the_self_service_alone_signs_people_in_and_says_which_worker_has_come(@TempDir Path folder) throws Exception {
        JsonNode realm = new ObjectMapper().readTree(Realm.of(PARTIES, new ClientKeys(folder)));

        assertThat(realm.path("clients")).allSatisfy(client -> {
            boolean selfService = client.path("clientId").asText().equals("self-service");
            assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isEqualTo(selfService);
            assertThat(client.path("protocolMappers")
                            .findValuesAsText("claim.name")
                            .contains("worker"))
                    .isEqualTo(selfService);
        });
    }

    @Test
    void no_private_key_reaches_the_realm_file_and_a_key_survives_a_restart(@TempDir Path folder) {
        String realm = Realm.of(PARTIES, new ClientKeys(folder));

        assertThat(realm).doesNotContain("\\\"d\\\"").doesNotContain("PRIVATE");
        assertThat(Realm.of(PARTIES, new ClientKeys(folder))).isEqualTo(realm);
    }
}
