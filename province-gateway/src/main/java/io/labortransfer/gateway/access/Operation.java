package io.labortransfer.gateway.access;

import io.labortransfer.gateway.routing.Service;
import io.labortransfer.kit.access.Actor;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One public operation as its service documents it.
 *
 * @param service who answers it
 * @param method HTTP method, upper case
 * @param path path template, beginning with {@code /api/v1/}
 * @param id operation id
 * @param accessKey its row of the policy table
 * @param actors who may call it; nobody when empty
 * @param mediaTypes content types that its request body may have; any when empty
 * @param answers content types that it may be answered with when it succeeds
 * @param retirement how it goes out of use, when it does
 */
public record Operation(
        Service service,
        String method,
        String path,
        String id,
        String accessKey,
        Set<Actor> actors,
        Set<String> mediaTypes,
        Set<String> answers,
        Optional<Retirement> retirement) {

    private static final String EVENTS = "text/event-stream";
    private static final Set<String> STREAMED = Set.of(
            "application/x-ndjson",
            "text/csv",
            "application/octet-stream",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    /** What an employer may call before the matching service knows it. */
    private static final Set<String> BEFORE_REGISTRATION = Set.of("employer.write", "employer.read", "self");

    public Operation {
        actors = Set.copyOf(actors);
        mediaTypes = Set.copyOf(mediaTypes);
        answers = Set.copyOf(answers);
    }

    /** Whether one of {@code roles} has a row for this operation. An employer without an id has very few. */
    public boolean permits(Set<Actor> roles, boolean registered) {
        return roles.stream()
                .filter(actors::contains)
                .anyMatch(role -> role != Actor.EM || registered || BEFORE_REGISTRATION.contains(accessKey));
    }

    /** Whether a body of this content type is one that the operation reads. */
    public boolean accepts(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaTypes.isEmpty()
                || mediaTypes.contains("*/*")
                || mediaTypes.contains(type)
                || mediaTypes.contains(type.replaceFirst("/.*", "/*"));
    }

    /** Whether its body may be of any size, because the service reads it line by line. */
    public boolean isStreamed() {
        return mediaTypes.stream().anyMatch(STREAMED::contains);
    }

    /** Whether a caller who accepts {@code accept} may be answered with a stream of events, which ends when it ends. */
    public boolean mayStream(String accept) {
        return answers.contains(EVENTS) && accept.toLowerCase(Locale.ROOT).contains(EVENTS);
    }
}
