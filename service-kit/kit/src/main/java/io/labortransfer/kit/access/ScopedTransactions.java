package io.labortransfer.kit.access;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.problem.WithoutMessages;
import io.quarkus.arc.Arc;
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
    private static final String SETTINGS = "SELECT set_config('app.province', ?, true),"
            + " set_config('app.prefix', ?, true), set_config('app.employer', ?, true),"
            + " set_config('app.hosts', ?, true),"
            + " set_config('app.operation', ?, true), set_config('app.actor', ?, true),"
            + " set_config('app.org', ?, true)";
    private static final String NO_EMPLOYER_YET = "00000000-0000-0000-0000-000000000000";

    private final AgroalDataSource records;
    private final Caller caller;
    private final TransactionManager transactions;

    ScopedTransactions(AgroalDataSource records, Caller caller, TransactionManager transactions) {
        this.records = records;
        this.caller = caller;
        this.transactions = transactions;
    }

    void onBegin(@Observes @Initialized(TransactionScoped.class) Object begun) {
        try {
            if (Arc.container().requestContext().isActive()) {
                caller.anyScope().ifPresent(this::apply);
            }
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    private void apply(ProvinceScope scope) {
        try (Connection connection = records.getConnection();
                PreparedStatement settings = connection.prepareStatement(SETTINGS)) {
            settings.setString(1, scope.province());
            settings.setString(2, scope.divisionPrefix());
            settings.setString(3, employer(scope));
            settings.setString(4, String.join(",", scope.hosts()));
            settings.setString(5, operation());
            settings.setString(6, actor());
            settings.setString(7, organization());
            settings.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the province scope could not be set on the transaction", e);
        }
    }

    private String operation() {
        return caller.ordered().map(Ordered::operation).or(caller::operation).orElse("");
    }

    /** What is noted of who makes a change; an office that is several things is the first of them. */
    private String actor() {
        return caller.ordered()
                .map(ordered -> ordered.actor().name())
                .or(() -> caller.anyPassport()
                        .flatMap(passport -> passport.roles().stream()
                                .sorted()
                                .map(Enum::name)
                                .findFirst()))
                .orElse("");
    }

    /** Who calls; what the service does by itself it does as no organization. */
    private String organization() {
        return caller.ordered().isPresent()
                ? ""
                : caller.anyPassport().map(Passport::org).orElse("");
    }

    private static String employer(ProvinceScope scope) {
        if (scope.employerId() != null) {
            return scope.employerId().toString();
        }
        return scope.employerOnly() ? NO_EMPLOYER_YET : "";
    }

    private void rollBack() {
        try {
            transactions.rollback();
        } catch (SystemException | RuntimeException e) {
            LOG.error("a transaction without scope could not be rolled back", new WithoutMessages(e));
        }
    }
}
