package io.labortransfer.kit.accesslog;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives the records of ended transactions their links. Two processes that do it at once wait for each other and do it once. */
@Singleton
class AccessChain {

    private static final int BATCH = 2_000;
    private static final int FIRST_STEP = 125;
    private static final int ROUNDS = 50;
    private static final Duration PAUSE = Duration.ofMillis(100);

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
            last = extendOnce(BATCH);
            linked += last;
        } while (last == BATCH);
        return linked;
    }

    /**
     * Links what was written lately, and sorts the people in it into their index, so that no answer has to. In small steps with a pause
     * between them, in which others are served; who is behind takes larger ones.
     */
    void follow() throws SQLException {
        run("SELECT adopt_access_log()");
        int step = FIRST_STEP;
        while (extendOnce(step) == step && pause()) {
            step = Math.min(2 * step, BATCH);
        }
        run("SELECT tend_access_index()");
    }

    /**
     * Counts what was linked, day by day. A log that was never counted is many rounds, each a short transaction with a pause behind it
     * in which others write; the next tick goes on with it.
     */
    void count() throws SQLException {
        int round = 1;
        while (countOnce() == BATCH && round < ROUNDS && pause()) {
            round++;
        }
    }

    /** False when this thread is wanted no longer. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private long countOnce() throws SQLException {
        try (Connection connection = engine.getConnection();
                PreparedStatement count = connection.prepareStatement("SELECT count_access_log(?)")) {
            count.setInt(1, BATCH);
            try (ResultSet counted = count.executeQuery()) {
                counted.next();
                return counted.getLong(1);
            }
        }
    }

    /** Makes partitions for the coming months and drops those that have been kept long enough. */
    void keepMonths() throws SQLException {
        run("SELECT keep_access_months()");
    }

    private int extendOnce(int most) throws SQLException {
        try (Connection connection = engine.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int linked = extend(new ChainTable(connection), most);
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

    private int extend(ChainTable table, int most) throws SQLException {
        var records = table.take(most);
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
