package io.labortransfer.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

    private static MasterKey at(String uri) {
        return new MasterKey(Optional.of(uri), Optional.empty());
    }

    @Test
    void a_key_of_a_key_management_service_wraps_and_unwraps() {
        var clear = "a keyset".getBytes(StandardCharsets.UTF_8);
        var wrapped = at(RememberedKeys.PREFIX + "first").wrap(clear, "field:44");
        assertThat(wrapped).isNotEqualTo(clear);
        assertThat(at(RememberedKeys.PREFIX + "first").unwrap(wrapped, "field:44"))
                .isEqualTo(clear);
    }

    @Test
    void what_another_key_wrapped_stays_shut() {
        var wrapped = at(RememberedKeys.PREFIX + "first").wrap(new byte[] {1}, "field:44");
        assertThatThrownBy(() -> at(RememberedKeys.PREFIX + "second").unwrap(wrapped, "field:44"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_uri_that_no_integration_opens_is_named() {
        assertThatThrownBy(() -> at("unknown-kms://key"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("suite.crypto.master-key-uri");
    }
}
