package io.labortransfer.registry.assistance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it is sent; the office is the caller's.
 *
 * @param kind what kind
 * @param measureRef the office's own reference of it
 * @param givenOn when it was given
 * @param clientId made by the device that took it down, so that it stands once however often it is sent
 */
public record AssistanceSubmission(
        @Nullable AssistanceKind kind,
        @Nullable String measureRef,
        @Nullable LocalDate givenOn,
        @Nullable String clientId) {

    /** What is said, property by property, besides the device's id of it. */
    Map<String, @Nullable Object> said() {
        var said = new HashMap<String, @Nullable Object>();
        said.put("kind", kind);
        said.put("measureRef", measureRef);
        said.put("givenOn", givenOn);
        return said;
    }
}
