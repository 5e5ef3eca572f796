package io.labortransfer.kit.accesslog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer about a person, as it is told to those who may know who read.
 *
 * @param day its day, which with the id is its place in the log
 * @param id its id
 * @param at when it was given
 * @param province reporting unit of who asked
 * @param org the organization that asked
 * @param actors what that organization was
 * @param operation the operation of the API
 * @param relations what tied it to the person
 * @param groups what it was shown
 * @param purpose code, where one was asked for
 * @param reason words, where they were asked for
 * @param rightsCase the rights case on which it rested, if it rested on one
 */
public record PastAccess(
        LocalDate day,
        UUID id,
        Instant at,
        String province,
        String org,
        List<String> actors,
        String operation,
        List<String> relations,
        List<String> groups,
        @Nullable String purpose,
        @Nullable String reason,
        @Nullable String rightsCase) {

    public PastAccess {
        actors = List.copyOf(actors);
        relations = List.copyOf(relations);
        groups = List.copyOf(groups);
    }
}
