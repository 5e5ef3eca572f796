package io.labortransfer.kit.access;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Asks the database one question under the caller's scope. A question that stands alone needs no transaction that is begun, told its scope
 * and ended, each with a trip of its own: scope and question travel together. The driver sends both before it says that it wants the
 * answers, and for PostgreSQL all that comes before that is one transaction; the settings end with it. Where a transaction is open the
 * question is a part of it.
 */
@Singleton
public class ScopedQuestions {

    private static final String AND_THEN = ";\n";

    private final AgroalDataSource records;
    private final ScopeSettings settings;
    private final TransactionManager transactions;

    ScopedQuestions(AgroalDataSource records, ScopeSettings settings, TransactionManager transactions) {
        this.records = records;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Binds the parameters of a question. */
    @FunctionalInterface
    public interface Binding {

        /**
         * Binds all parameters of the question.
         *
         * @param first the place of its first one in {@code ask}
         */
        void bind(PreparedStatement ask, int first) throws SQLException;
    }

    /** Reads what was answered. */
    @FunctionalInterface
    public interface Reading<T> {

        /** Reads {@code rows}, which stand before the first of them. */
        T of(ResultSet rows) throws SQLException;
    }

    /**
     * Asks {@code question} and gives back what {@code reading} makes of the answer.
     *
     * @param question one statement that reads, and changes nothing
     */
    public <T> T ask(String question, Binding binding, Reading<T> reading) throws SQLException {
        Optional<ProvinceScope> scope = isInTransaction() ? Optional.empty() : settings.current();
        return scope.isPresent()
                ? together(scope.get(), question, binding, reading)
                : alone(question, binding, reading);
    }

    private <T> T together(ProvinceScope scope, String question, Binding binding, Reading<T> reading)
            throws SQLException {
        try (Connection connection = records.getConnection();
                PreparedStatement ask = connection.prepareStatement(ScopeSettings.STATEMENT + AND_THEN + question)) {
            settings.bind(ask, scope);
            binding.bind(ask, ScopeSettings.PARAMETERS + 1);
            ask.execute();
            ask.getMoreResults(); // behind what the settings answered
            try (ResultSet rows = ask.getResultSet()) {
                return reading.of(rows);
            }
        }
    }

    private <T> T alone(String question, Binding binding, Reading<T> reading) throws SQLException {
        try (Connection connection = records.getConnection();
                PreparedStatement ask = connection.prepareStatement(question)) {
            binding.bind(ask, 1);
            try (ResultSet rows = ask.executeQuery()) {
                return reading.of(rows);
            }
        }
    }

    private boolean isInTransaction() {
        try {
            return transactions.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
