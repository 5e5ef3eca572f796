package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.harvest.HarvestLimit;
import io.labortransfer.kit.persistence.GroupCommit;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.WithoutMessages;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * What every answer about people waits for: those in it are counted and the access log has its records, both in one transaction, which
 * answers that leave at the same time share.
 */
@Singleton
class LeavingAnswers {

    private static final Logger LOG = Logger.getLogger(LeavingAnswers.class);
    private static final String WAIT_SECONDS = "5";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MOST_WEIGHT = 2_000;

    private final AccessRecords records;
    private final HarvestLimit limit;
    private final TransactionManager transactions;
    private final WrittenRecords written;
    private final GroupCommit<StorableAnswer> together;

    LeavingAnswers(AccessRecords records, HarvestLimit limit, TransactionManager transactions, WrittenRecords written) {
        this.records = records;
        this.limit = limit;
        this.transactions = transactions;
        this.written = written;
        this.together = new GroupCommit<>(records::write, StorableAnswer::weight, MOST_WEIGHT, PATIENCE);
    }

    /**
     * Returns when the answer may leave that {@code described} says: with the transaction of the caller's thread, if there is one, else
     * committed. A problem when it must not: its caller has seen too many today, or it cannot be described or recorded.
     */
    void settle(String requestId, Supplier<LeavingAnswer> described) {
        try {
            var answer = described.get();
            try {
                write(answer);
                written.note();
            } catch (SQLException e) {
                if (limit.isCrossed(e)) {
                    throw limit.crossed(answer.sights());
                }
                throw unrecorded(requestId, e);
            }
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unrecorded(requestId, e);
        }
    }

    private static ProblemException unrecorded(String requestId, Exception why) {
        LOG.errorf(new WithoutMessages(why), "an access could not be recorded requestId=%s", requestId);
        return new ProblemException(
                Problem.of("ACCESS_NOT_RECORDED", 503).withHeader(HttpHeaders.RETRY_AFTER, WAIT_SECONDS));
    }

    /** Who was stopped today writes alone, because whoever crosses a quota undoes what a group has written so far. */
    private void write(LeavingAnswer answer) throws SQLException {
        var storable = records.storable(answer);
        if (isInTransaction()) {
            records.write(List.of(storable)); // who rolls back has counted nobody, so nobody is remembered
            return;
        }
        if (limit.hasStopped(answer.sights())) {
            records.write(List.of(storable));
        } else {
            together.write(storable);
        }
        limit.counted(answer.sights());
    }

    private boolean isInTransaction() {
        try {
            return transactions.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
