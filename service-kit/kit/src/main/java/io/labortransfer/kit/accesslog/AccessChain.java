package io.labortransfer.kit.accesslog;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the records of ended transactions their links. Two processes that do it at once wait for each other and do it once. */
@Singleton
class AccessChain {

    private static final int BATCH = 2_000;

    private final AgroalDataSource engine;
    private final String service;

    AccessChain(@DataSource("engine") AgroalDataSource engine, @ConfigProperty(name = "suite.service") String service) {
        this.engine = engine;
        this.service = service;
    }

    /** Links everything that can be linked now and says how many records that were. */
    int extend() throws SQLException {
        run("SELECT adopt_access_log()");
        int linked = 0;
        int last;
        do {
            last = extendOnce();
            linked += last;
        } while (last == BATCH);
        return linked;
    }

    /** Makes partitions for the coming months and drops those that have been kept long enough. */
    void keepMonths() throws SQLException {
        run("SELECT keep_access_months()");
    }

    private int extendOnce() throws SQLException {
        try (Connection connection = engine.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int linked = extend(new ChainTable(connection));
                connection.commit();
                return linked;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private int extend(ChainTable table) throws SQLException {
        var records = table.take(BATCH);
        if (records.isEmpty()) {
            return 0;
        }
        var provinces = records.stream().map(StoredRecord::province).distinct().toList();
        var ends = table.ends(provinces);
        provinces.forEach(province -> ends.computeIfAbsent(province, begun -> Chain.empty(service, begun)));
        table.append(records, ends);
        return records.size();
    }

    private void run(String function) throws SQLException {
        try (Connection connection = engine.getConnection();
                Statement call = connection.createStatement()) {
            call.execute(function);
        }
    }
}
