package io.labortransfer.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class IdCipherTest {

    private static final UUID SOMEBODY = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Inject
    IdCipher cipher;

    @Test
    void a_stand_in_leads_back_in_its_own_place_alone() {
        UUID standIn = cipher.standIn("test-ref", "here", SOMEBODY);

        assertThat(standIn).isNotEqualTo(SOMEBODY).isEqualTo(cipher.standIn("test-ref", "here", SOMEBODY));
        assertThat(cipher.original("test-ref", "here", standIn)).isEqualTo(SOMEBODY);
        assertThat(cipher.original("test-ref", "there", standIn)).isNotEqualTo(SOMEBODY);
        assertThat(cipher.original("test-other", "here", standIn)).isNotEqualTo(SOMEBODY);
        assertThat(cipher.standIn("test-ref", "there", SOMEBODY)).isNotEqualTo(standIn);
    }

    @Test
    void no_two_ids_have_one_stand_in() {
        Set<UUID> seen = new HashSet<>();
        for (long id = 0; id < 5_000; id++) {
            seen.add(cipher.standIn("test-ref", "here", new UUID(SOMEBODY.getMostSignificantBits(), id)));
        }

        assertThat(seen).hasSize(5_000);
    }
}
