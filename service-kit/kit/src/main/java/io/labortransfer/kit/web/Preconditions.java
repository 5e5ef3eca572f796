package io.labortransfer.kit.web;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of the current request believes about the record that it changes ({@code If-Match}). Application
 * services ask once they hold the record. Which operations take the header in: {@link ComparedOperations}; that they have asked:
 * {@link ComparedVersions}.
 */
@RequestScoped
public class Preconditions {

    private final Caller caller;
    private final TransactionSynchronizationRegistry transaction;
    private List<Long> accepted = List.of();
    private boolean stated;

    Preconditions(Caller caller, TransactionSynchronizationRegistry transaction) {
        this.caller = caller;
        this.transaction = transaction;
    }

    /** Whether the caller has stated a version that nobody has asked for yet. */
    boolean areOpen() {
        return !accepted.isEmpty();
    }

    /** Refuses to change or remove a record for a caller that does not say which version it has seen: 428. */
    static void mustBeStated(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(Problem.of("IF_MATCH_MISSING", 428));
        }
    }

    /** Takes the header in; one that is not a list of entity tags is a 400. */
    void expect(@Nullable String ifMatch) {
        stated = ifMatch != null;
        accepted = EntityTag.versions(ifMatch)
                .orElseThrow(() -> Problems.malformed(new FieldError(HttpHeaders.IF_MATCH, "ENTITY_TAG_WRONG")));
    }

    /**
     * Refuses a caller that saw an older version with 412 and the present tag. A request changes one record: what it
     * does after this answer may raise the version as often as it needs.
     */
    public void mustStillBe(long version) {
        if (!accepted.isEmpty() && !accepted.contains(version)) {
            throw new ProblemException(Problem.of("STALE", 412)
                    .withHeader(
                            HttpHeaders.ETAG,
                            EntityTag.of(version, caller.passport().roles())));
        }
        close();
    }

    /** Has been answered, unless the transaction comes to nothing: its second attempt finds a record that others may have changed. */
    private void close() {
        var answered = accepted;
        accepted = List.of();
        if (!answered.isEmpty() && transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transaction.registerInterposedSynchronization(new Ending(() -> accepted = answered));
        }
    }

    /**
     * As {@link #mustStillBe}, where one operation makes what is not there and changes what is: whoever changes says which version it
     * has seen, or is refused with 428.
     */
    public void mustBeSaidToBe(long version) {
        if (!stated) {
            throw new ProblemException(Problem.of("IF_MATCH_MISSING", 428));
        }
        mustStillBe(version);
    }

    /**
     * The end of a transaction.
     *
     * @param undone what is done when nothing of it is left
     */
    private record Ending(Runnable undone) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // it may still go either way
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                undone.run();
            }
        }
    }
}
