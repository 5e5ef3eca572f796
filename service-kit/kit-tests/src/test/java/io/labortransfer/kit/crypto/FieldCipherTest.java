package io.labortransfer.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class FieldCipherTest {

    private static final String NUMBER = "995101199001011234";

    @Inject
    FieldCipher cipher;

    @Inject
    BlindIndex index;

    @Test
    void a_value_reads_back_at_its_own_place() {
        byte[] sealed = cipher.encrypt("51", "worker|id_number|1", NUMBER);
        assertThat(cipher.decrypt("51", "worker|id_number|1", sealed)).isEqualTo(NUMBER);
    }

    @Test
    void the_ciphertext_shows_nothing_and_differs_each_time() {
        byte[] one = cipher.encrypt("51", "worker|id_number|1", NUMBER);
        byte[] two = cipher.encrypt("51", "worker|id_number|1", NUMBER);
        assertThat(one).isNotEqualTo(two);
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain(NUMBER);
    }

    @Test
    void a_ciphertext_cannot_be_moved_to_another_row_or_province() {
        byte[] sealed = cipher.encrypt("51", "worker|id_number|1", NUMBER);
        assertThatThrownBy(() -> cipher.decrypt("51", "worker|id_number|2", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(NUMBER);
        assertThatThrownBy(() -> cipher.decrypt("52", "worker|id_number|1", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_flipped_bit_is_noticed() {
        byte[] sealed = cipher.encrypt("51", "worker|id_number|1", NUMBER);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.decrypt("51", "worker|id_number|1", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_index_finds_equal_values_and_keeps_purposes_apart() {
        assertThat(index.of("id-number", NUMBER).current())
                .hasSize(32)
                .isEqualTo(index.of("id-number", NUMBER).current());
        assertThat(index.of("id-number", NUMBER).current())
                .isNotEqualTo(index.of("phone", NUMBER).current());
    }
}
