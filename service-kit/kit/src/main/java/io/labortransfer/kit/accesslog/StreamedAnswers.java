package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.access.AccessTable;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.access.Shown;
import io.labortransfer.kit.harvest.HarvestLimit;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The records of answers that leave in parts and pass no filter: each is written, with the count of whom it shows, before its part leaves. */
@Singleton
public class StreamedAnswers {

    private final AccessTable table;
    private final LeavingAnswers leaving;
    private final HarvestLimit limit;

    StreamedAnswers(AccessTable table, LeavingAnswers leaving, HarvestLimit limit) {
        this.table = table;
        this.leaving = leaving;
        this.limit = limit;
    }

    /**
     * One stream.
     *
     * @param caller who reads it
     * @param operation the operation of the API
     * @param accessKey its row of the policy table
     * @param requestId the request that opened it
     */
    public record Stream(Passport caller, String operation, String accessKey, String requestId) {}

    /** Counts and records that the next part of {@code stream} names {@code people} and says no more of them; a problem when they must not be. */
    public void record(Stream stream, Collection<String> people) {
        if (people.isEmpty()) {
            return;
        }
        var relations = table.shown(stream.accessKey(), stream.caller().roles()).stream()
                .map(Shown::relation)
                .filter(relation -> relation != Relation.RIGHTS) // a stream follows what is in reach
                .collect(Collectors.toSet());
        leaving.settle(
                stream.requestId(),
                () -> new LeavingAnswer(
                        limit.of(stream.caller(), people),
                        List.of(new AccessRecord(
                                stream.caller(),
                                stream.operation(),
                                stream.accessKey(),
                                relations,
                                List.copyOf(people),
                                Set.of(FieldGroup.F0),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                stream.requestId()))));
    }
}
