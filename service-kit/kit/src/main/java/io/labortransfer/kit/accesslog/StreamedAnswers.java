package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.access.AccessTable;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.access.Shown;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.WithoutMessages;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The records of answers that leave in parts and pass no filter: each is written before its part leaves. */
@Singleton
public class StreamedAnswers {

    private static final Logger LOG = Logger.getLogger(StreamedAnswers.class);

    private final AccessTable table;
    private final AccessRecords records;

    StreamedAnswers(AccessTable table, AccessRecords records) {
        this.table = table;
        this.records = records;
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

    /** Records that the next part of {@code stream} names {@code people} and says no more of them; a problem when that cannot be done. */
    public void record(Stream stream, Collection<String> people) {
        if (people.isEmpty()) {
            return;
        }
        var relations = table.shown(stream.accessKey(), stream.caller().roles()).stream()
                .map(Shown::relation)
                .filter(relation -> relation != Relation.RIGHTS) // a stream follows what is in reach
                .collect(Collectors.toSet());
        try {
            records.write(new AccessRecord(
                    stream.caller(),
                    stream.operation(),
                    stream.accessKey(),
                    relations,
                    List.copyOf(people),
                    Set.of(FieldGroup.F0),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    stream.requestId()));
        } catch (SQLException | RuntimeException e) {
            LOG.errorf(new WithoutMessages(e), "an access could not be recorded requestId=%s", stream.requestId());
            throw new ProblemException(Problem.of("ACCESS_NOT_RECORDED", 503).withHeader(HttpHeaders.RETRY_AFTER, "5"));
        }
    }
}
