package io.labortransfer.kit.access;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.problem.WithoutMessages;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * The one place where a transaction learns its province. It runs inside every JTA begin and writes the
 * scope into transaction-local settings, which the row-level policies read; without a scope the
 * settings stay empty and no row is visible.
 *
 * <p>If this throws, Quarkus would leave the begun transaction on the thread, and later requests would
 * join it, answer 200 and acknowledge writes that never commit. So it rolls back before it throws.
 */
@Singleton
class ScopedTransactions {

    private static final Logger LOG = Logger.getLogger(ScopedTransactions.class);

    private final AgroalDataSource records;
    private final ScopeSettings settings;
    private final TransactionManager transactions;

    ScopedTransactions(AgroalDataSource records, ScopeSettings settings, TransactionManager transactions) {
        this.records = records;
        this.settings = settings;
        this.transactions = transactions;
    }

    void onBegin(@Observes @Initialized(TransactionScoped.class) Object begun) {
        try {
            settings.current().ifPresent(this::apply);
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    private void apply(ProvinceScope scope) {
        try (Connection connection = records.getConnection();
                PreparedStatement make = connection.prepareStatement(ScopeSettings.STATEMENT)) {
            settings.bind(make, scope);
            make.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the province scope could not be set on the transaction", e);
        }
    }

    private void rollBack() {
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException e) {
            LOG.error("a transaction without scope could not be rolled back", new WithoutMessages(e));
        }
    }
}
