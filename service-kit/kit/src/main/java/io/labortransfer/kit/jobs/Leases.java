package io.labortransfer.kit.jobs;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Orders and ends work inside the feature's own transactions: a piece of work exists if and only if the transaction that ordered it
 * committed, and what a worker did counts only while the lease was its own.
 */
@Singleton
public class Leases {

    private static final String OFFER =
            "INSERT INTO lease (name, id, province) VALUES (?, ?, ?) ON CONFLICT (name, id) DO NOTHING";
    private static final String WITHDRAW = "DELETE FROM lease WHERE name = ? AND id = ?";
    private static final String HOLD =
            "UPDATE lease SET until = greatest(until, clock_timestamp()) WHERE name = ? AND id = ? AND owner = ?";
    private static final String PROGRESS =
            "UPDATE lease SET until = greatest(until, clock_timestamp()), attempts = 1 WHERE name = ? AND id = ? AND owner = ?";
    private static final String END = "DELETE FROM lease WHERE name = ? AND id = ? AND owner = ?";

    private final AgroalDataSource records;
    private final Event<WorkOffered> offered;

    Leases(AgroalDataSource records, Event<WorkOffered> offered) {
        this.records = records;
        this.offered = offered;
    }

    /** Orders a piece of work; when the current transaction commits, somebody begins with it soon. Ordered twice, it is one. */
    public void offer(String name, String province, UUID id) {
        write(OFFER, name, id.toString(), province);
        offered.fire(new WorkOffered(name));
    }

    /** Nobody wants it any more: whoever works on it loses the lease at the next step. */
    public void withdraw(String name, UUID id) {
        write(WITHDRAW, name, id.toString());
    }

    /**
     * Binds the current transaction to the lease: until it ends nobody else can take the work, and if somebody has, this throws and
     * the transaction is lost.
     */
    public void hold(Lease lease) {
        require(lease, HOLD);
    }

    /** As {@link #hold}, and once committed it counts as progress: the attempts begin anew. */
    public void progress(Lease lease) {
        require(lease, PROGRESS);
    }

    /** The work is done, or given up for good, if the current transaction commits. */
    public void end(Lease lease) {
        require(lease, END);
    }

    private void require(Lease lease, String statement) {
        if (write(statement, lease.name(), lease.id().toString(), lease.owner()) != 1) {
            throw new LeaseLost(lease);
        }
    }

    private int write(String statement, String... values) {
        try (Connection connection = records.getConnection();
                PreparedStatement write = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                write.setString(i + 1, values[i]);
            }
            return write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a lease could not be written", e);
        }
    }
}
