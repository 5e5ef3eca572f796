package io.labortransfer.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.gateway.passport.DelegationConfig;
import io.labortransfer.kit.safety.Danger;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainWaysTest {

    private static List<String> dangers(String publicUrl, String registry) {
        return dangers(publicUrl, registry, "https://transfer-tracking/internal/service-key");
    }

    private static List<String> dangers(String publicUrl, String registry, String serviceKey) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(DoorConfig.class)
                .withMapping(DelegationConfig.class)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "suite.gateway.public-url", publicUrl,
                                "suite.gateway.upstream.worker-registry", registry,
                                "suite.gateway.service-keys.transfer-tracking", serviceKey),
                        "test",
                        100))
                .withMappingIgnore("suite.gateway.**")
                .build();
        return new PlainWays(config.getConfigMapping(DoorConfig.class), config.getConfigMapping(DelegationConfig.class))
                .in(config)
                .map(Danger::property)
                .toList();
    }

    @Test
    void a_public_address_without_tls_is_a_danger() {
        assertThat(dangers("http://labor.example.org", "https://registry:8081"))
                .containsExactly("suite.gateway.public-url");
    }

    @Test
    void a_key_of_a_service_fetched_without_tls_is_one() {
        assertThat(dangers("https://labor.example.org", "https://registry:8081", "http://tracking:8083/key"))
                .containsExactly("suite.gateway.service-keys.transfer-tracking");
    }

    @Test
    void a_service_on_another_machine_without_tls_is_one() {
        assertThat(dangers("https://labor.example.org", "http://127.0.0.1:8081,http://registry-2:8081"))
                .containsExactly("suite.gateway.upstream.worker-registry");
    }

    @Test
    void tls_or_this_machine_is_none() {
        assertThat(dangers("https://labor.example.org", "http://localhost:8081,https://registry-2:8081"))
                .isEmpty();
    }
}
