package io.labortransfer.kit.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a caller wrote out of the labels of HTTP metrics. A path is told as the template of one of our operations or of
 * {@link PathTemplates}, anything else is {@code other}; it might hold a record's id or a person's name. The same goes for invented methods.
 */
@Singleton
public class BoundedLabels implements MeterFilter {

    private static final String OTHER = "other";
    private static final Set<String> PATHS_OF_THE_SERVER = Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "root", "/");
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "UNKNOWN");

    private final BeanManager beans;
    private final Instance<PathTemplates> passedOn;
    private volatile @Nullable Set<String> templates;

    BoundedLabels(BeanManager beans, @Any Instance<PathTemplates> passedOn) {
        this.beans = beans;
        this.passedOn = passedOn;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        return id.getName().startsWith("http.")
                ? id.replaceTags(id.getTags().stream().map(this::bounded).toList())
                : id;
    }

    private Tag bounded(Tag tag) {
        return switch (tag.getKey()) {
            case "uri", "url.path" ->
                PATHS_OF_THE_SERVER.contains(tag.getValue()) || templates().contains(tag.getValue())
                        ? tag
                        : Tag.of(tag.getKey(), OTHER);
            case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", OTHER);
            default -> tag;
        };
    }

    /** Two threads that ask first both find the same. */
    private Set<String> templates() {
        var known = templates;
        if (known == null) {
            var own = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .map(Bean::getBeanClass)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(BoundedLabels::templatesOf);
            var others = passedOn.stream().flatMap(templates -> templates.all().stream());
            known = Stream.concat(own, others).collect(Collectors.toUnmodifiableSet());
            templates = known;
        }
        return known;
    }

    private static Stream<String> templatesOf(Class<?> resource) {
        var root = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .map(method -> method.getAnnotation(Path.class))
                .map(path -> normal(path == null ? root : root + "/" + path.value()));
    }

    /** As the server tells it: one slash between segments, none at the end, parameters without their expressions. */
    private static String normal(String path) {
        var plain = ("/" + path)
                .replaceAll("\\{\\s*([^:}\\s]+)\\s*(:[^{}]*(\\{[^{}]*}[^{}]*)*)?}", "{$1}")
                .replaceAll("/{2,}", "/");
        return plain.length() > 1 && plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
