package io.labortransfer.gateway.limits;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The limits as they are shipped. */
final class ShippedLimits {

    private ShippedLimits() {}

    static LimitConfig config() {
        Properties properties = new Properties();
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> limits = properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("suite.gateway.limits."))
                .collect(Collectors.toMap(name -> name, properties::getProperty));
        return new SmallRyeConfigBuilder()
                .withMapping(LimitConfig.class)
                .withSources(new PropertiesConfigSource(limits, "shipped", 100))
                .build()
                .getConfigMapping(LimitConfig.class);
    }
}
