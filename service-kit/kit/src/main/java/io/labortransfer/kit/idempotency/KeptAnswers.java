package io.labortransfer.kit.idempotency;

import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers of the last seven days, by key. Works in the current transaction, which is the one of the effect, so that an answer
 * is kept exactly when its effect is. Work without a request, or under an operation that asks for no key, passes unchanged.
 */
@Singleton
public class KeptAnswers {

    private final KeptAnswersTable table;
    private final KeyedRequest request;

    KeptAnswers(KeptAnswersTable table, KeyedRequest request) {
        this.table = table;
        this.request = request;
    }

    /**
     * Takes the request's key for the rest of the transaction. A key that was answered before ends the request here with that
     * answer, or with 422 when something else is asked; one that is being worked on, with 409.
     */
    public void claim() {
        current().ifPresent(claim -> {
            KeptAnswersTable.Taken key = table.take(claim);
            if (!key.ours()) {
                throw new ProblemException(
                        Problem.of("IDEMPOTENCY_IN_PROGRESS", 409).withHeader(HttpHeaders.RETRY_AFTER, "1"));
            }
            key.known().ifPresent(known -> {
                throw claim.request().matches(known.request())
                        ? new Replayed(known.answer())
                        : new ProblemException(Problem.of("IDEMPOTENCY_KEY_REUSED", 422));
            });
        });
    }

    /**
     * Keeps where the made thing is found, for an operation that is marked {@link StreamedPost}.
     *
     * @param status the status of the answer to come
     * @param location path of what was made
     */
    public void keep(int status, String location) {
        keep(new KeptAnswer(status, Map.of(HttpHeaders.LOCATION, location), null, List.of()));
    }

    /**
     * Makes the kept answers about these people blank, because nothing may tell of them any more. Status and headers stay, as those of
     * an answer that was too large: a retry is told that the effect was made, and makes no second one.
     *
     * @param people public ids
     */
    public void forget(Collection<String> people) {
        if (!people.isEmpty()) {
            table.forget(people);
        }
    }

    void keep(KeptAnswer answer) {
        current().ifPresent(claim -> {
            table.add(claim, answer);
            request.markKept();
        });
    }

    private Optional<Claim> current() {
        return Arc.container().requestContext().isActive() ? request.claim() : Optional.empty();
    }
}
