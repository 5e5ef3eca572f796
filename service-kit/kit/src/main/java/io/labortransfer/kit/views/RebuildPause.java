package io.labortransfer.kit.views;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.events.Interruption;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Consumers wait while the view that they feed is rebuilt. Those that feed none are not asked. */
@Singleton
class RebuildPause implements Interruption {

    private final AgroalDataSource records;
    private final Set<String> feeding;

    RebuildPause(AgroalDataSource records, @All List<StateView> views) {
        this.records = records;
        this.feeding = views.stream().map(StateView::consumer).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean holds(String consumer) {
        return feeding.contains(consumer) && rebuilt(consumer);
    }

    private boolean rebuilt(String consumer) {
        try (Connection connection = records.getConnection();
                PreparedStatement ask = connection.prepareStatement("SELECT view_is_rebuilt(?)")) {
            ask.setString(1, consumer);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the rebuilds could not be asked", e);
        }
    }
}
