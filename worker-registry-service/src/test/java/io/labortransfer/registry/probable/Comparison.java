package io.labortransfer.registry.probable;

import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;

/** Compares a unit's records now, as the clock would order it. */
@ApplicationScoped
public class Comparison {
    private final ProbableSteps steps;
    private final Scopes scopes;
    private final AgroalDataSource database;

    Comparison(ProbableSteps steps, Scopes scopes, AgroalDataSource database) {
        this.steps = steps;
        this.scopes = scopes;
        this.database = database;
    }

    /** Orders the comparison and waits for its end. */
    public void now(String unit) {
        scopes.run(ProvinceScope.ofProvince(unit), () -> steps.order(unit));
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !isUnderWay(unit));
    }

    private boolean isUnderWay(String unit) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement("SELECT count(*) FROM lease WHERE name = ? AND id = ?")) {
            ask.setString(1, ProbableScan.NAME);
            ask.setString(2, ProbableScan.of(unit).toString());
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getInt(1) > 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
