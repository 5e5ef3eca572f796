package io.labortransfer.kit.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.kit.safety.SafeStart.UnsafeSettings;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeStartTest {

    private static final Map<String, String> PRODUCTION = Map.of(
            "suite.crypto.master-key-uri", "aws-kms://arn:of-a-key",
            "suite.passport.keys", "https://gateway.internal:9080/internal/passport-keys",
            "suite.database", "registry",
            "quarkus.datasource.password", "a-secret",
            "quarkus.datasource.engine.password", "a-secret",
            "quarkus.flyway.password", "a-secret",
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://db-1:5432,db-2:5432/registry?sslmode=verify-full",
            "quarkus.datasource.engine.jdbc.url", "jdbc:postgresql://127.0.0.1:5432/registry",
            "quarkus.datasource.jdbc.additional-jdbc-properties.logServerErrorDetail", "false",
            "quarkus.datasource.engine.jdbc.additional-jdbc-properties.logServerErrorDetail", "false");

    private static void start(Map<String, String> changed) {
        var settings = new HashMap<>(PRODUCTION);
        settings.putAll(changed);
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        new SafeStart(config, List.of(new CommonDangers())).check(new StartupEvent());
    }

    @Test
    void safe_settings_start() {
        assertThatCode(() -> start(Map.of())).doesNotThrowAnyException();
        assertThatCode(() -> start(Map.of(
                        "kafka.bootstrap.servers", "broker-1:9093",
                        "kafka.security.protocol", "SASL_SSL",
                        "quarkus.management.host", "10.3.0.7")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "suite.crypto.master-key-file,/secrets/master-key.json",
        "suite.crypto.master-key-uri,''",
        "suite.passport.keys,file:///etc/passport-keys.json",
        "suite.passport.keys,http://gateway:9080/internal/passport-keys",
        "quarkus.datasource.password,registry",
        "quarkus.datasource.engine.password,registry",
        "quarkus.flyway.password,registry",
        "quarkus.datasource.jdbc.url,jdbc:postgresql://db-1:5432/registry",
        "quarkus.datasource.jdbc.url,'jdbc:postgresql://127.0.0.1:5432,db-2:5432/registry?sslmode=require'",
        "quarkus.datasource.engine.jdbc.url,jdbc:postgresql://db-1/registry?sslmode=disable",
        "quarkus.tls.trust-all,true",
        "quarkus.tls.some-client.trust-all,true",
        "quarkus.oidc.tls.verification,none",
        "quarkus.datasource.jdbc.additional-jdbc-properties.logServerErrorDetail,true",
        "quarkus.hibernate-orm.log.sql,true",
        "quarkus.hibernate-orm.log.bind-parameters,true",
        "quarkus.management.host,0.0.0.0",
        "quarkus.management.host,::",
        "quarkus.management.host,203.0.113.9",
    })
    void one_dangerous_setting_keeps_it_from_starting_and_is_named(String property, String value) {
        assertThatThrownBy(() -> start(Map.of(property, value)))
                .isInstanceOf(UnsafeSettings.class)
                .hasMessageContaining("\n  " + property + " ");
    }

    @Test
    void brokers_on_other_machines_need_tls() {
        assertThatThrownBy(() -> start(Map.of("kafka.bootstrap.servers", "127.0.0.1:9092,broker-2:9092")))
                .hasMessageContaining("kafka.security.protocol");
    }

    @Test
    void all_dangers_are_told_at_once_without_their_values() {
        assertThatThrownBy(() -> start(Map.of(
                        "quarkus.flyway.password", "registry",
                        "suite.crypto.master-key-file", "/secrets/master-key.json")))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .contains("quarkus.flyway.password", "suite.crypto.master-key-file", "suite.development=true")
                        .doesNotContain("/secrets/"));
    }

    @Test
    void a_development_installation_may_have_them() {
        assertThatCode(() -> start(Map.of(
                        "suite.development", "true", "suite.crypto.master-key-file", "/secrets/master-key.json")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", ""})
    void nothing_but_the_switch_makes_one(String value) {
        assertThatThrownBy(() ->
                        start(Map.of("suite.development", value, "suite.crypto.master-key-file", "/master-key.json")))
                .isInstanceOf(UnsafeSettings.class);
    }
}
