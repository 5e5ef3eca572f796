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
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What every answer about people waits for: those in it are counted and the access log has its records, both in one transaction, which
 * answers that leave at the same time share.
 */
@Singleton
class LeavingAnswers {

    private static final Logger LOG = Logger.getLogger(LeavingAnswers.class);
    private static final String WAIT_SECONDS = "5";

    private final AccessRecords records;
    private final HarvestLimit limit;
    private final TransactionManager transactions;
    private final GroupCommit<StorableAnswer> together;

    LeavingAnswers(AccessRecords records, HarvestLimit limit, TransactionManager transactions) {
        this.records = records;
        this.limit = limit;
        this.transactions = transactions;
        this.together = new GroupCommit<>(records::write);
    }

    /**
     * Returns when {@code answer} may leave: with the transaction of the caller's thread, if there is one, else committed. A problem
     * when it must not: its caller has seen too many today, or it cannot be recorded.
     */
    void settle(LeavingAnswer answer) {
        try {
            write(answer);
        } catch (SQLException | RuntimeException e) {
            if (e instanceof SQLException refused && limit.isCrossed(refused)) {
                throw limit.crossed(answer.sights());
            }
            LOG.errorf(
                    new WithoutMessages(e),
                    "an access could not be recorded requestId=%s",
                    answer.records().getFirst().requestId());
            throw new ProblemException(
                    Problem.of("ACCESS_NOT_RECORDED", 503).withHeader(HttpHeaders.RETRY_AFTER, WAIT_SECONDS));
        }
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
