package io.labortransfer.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.safety.Danger;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainIssuersTest {

    private static List<String> dangers(String url, Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("suite.gateway.issuers.western.url", url);
        settings.put("suite.gateway.issuers.western.provinces", "51");
        var config = new SmallRyeConfigBuilder()
                .withMapping(TrustConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new PlainIssuers(config.getConfigMapping(TrustConfig.class))
                .in(config)
                .map(Danger::property)
                .toList();
    }

    @Test
    void an_identity_provider_without_tls_on_another_machine_is_a_danger() {
        assertThat(dangers("http://id.example.org/realms/w", Map.of()))
                .containsExactly("suite.gateway.issuers.western.url");
        assertThat(dangers(
                        "https://id.example.org/realms/w",
                        Map.of("suite.gateway.issuers.western.token-endpoint", "http://id.example.org/token")))
                .containsExactly("suite.gateway.issuers.western.token-endpoint");
    }

    @Test
    void one_with_tls_or_on_this_machine_is_none() {
        assertThat(dangers("https://id.example.org/realms/w", Map.of())).isEmpty();
        assertThat(dangers("http://127.0.0.1:8180/realms/w", Map.of())).isEmpty();
        assertThat(dangers("http://[::1]:8180/realms/w", Map.of())).isEmpty();
    }
}
