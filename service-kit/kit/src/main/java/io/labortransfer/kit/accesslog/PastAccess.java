package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.access.Relation;
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
 * @param rightsCase the rights case on which it rested or for which it was asked, if there is one
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

    /** Whether it rests on a rights case, or was asked for because of one: not everybody may know of that. */
    public boolean tellsOfRightsCase() {
        return rightsCase != null || relations.contains(Relation.RIGHTS.name());
    }
}
