package io.labortransfer.kit.safety;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Keeps a service with dangerous settings from starting, before it takes a request or an event. All dangers are told at once. A
 * development installation may have them; it says so with {@value #SWITCH}, and the log says it at every start.
 */
@Singleton
class SafeStart {

    /** The one switch that says what is a development installation. */
    static final String SWITCH = "suite.development";

    private static final Logger LOG = Logger.getLogger(SafeStart.class);

    private final Config settings;
    private final List<Dangers> dangers;

    SafeStart(Config settings, @All List<Dangers> dangers) {
        this.settings = settings;
        this.dangers = List.copyOf(dangers);
    }

    void check(@Observes @Priority(0) StartupEvent start) {
        if (settings.getOptionalValue(SWITCH, Boolean.class).orElse(false)) {
            LOG.warn("development installation, not for real people: " + SWITCH + "=true");
            return;
        }
        List<Danger> found =
                dangers.stream().flatMap(some -> some.in(settings)).distinct().toList();
        if (!found.isEmpty()) {
            throw new UnsafeSettings(found);
        }
    }

    /** The service does not start. */
    static final class UnsafeSettings extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        UnsafeSettings(List<Danger> found) {
            super(found.stream()
                    .map(danger -> "\n  " + danger.line())
                    .collect(Collectors.joining(
                            "",
                            "refused to start on dangerous settings",
                            "\n  On a developer's machine, and only there, set " + SWITCH + "=true.")));
        }
    }
}
