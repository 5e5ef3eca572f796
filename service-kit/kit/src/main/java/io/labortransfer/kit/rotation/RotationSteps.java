package io.labortransfer.kit.rotation;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.crypto.KeyRing;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Leases;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * The transactions of a rotation. Rows are touched in the scope of their province, bound to the lease. Keysets belong to the engine's
 * role: a step on one turns the state in the same transaction, so that of two who take it one does.
 */
@Singleton
class RotationSteps {

    /** What is of no province. */
    static final String NOBODYS = "00";

    private static final String TURN = """
            UPDATE key_rotation SET state = ?, since = clock_timestamp(),
                switched_at = CASE WHEN ? THEN clock_timestamp() ELSE switched_at END
            WHERE name = ? AND state = ?""";

    private final Scopes scopes;
    private final Leases leases;
    private final AgroalDataSource engine;
    private final KeyRing ring;

    RotationSteps(Scopes scopes, Leases leases, @DataSource("engine") AgroalDataSource engine, KeyRing ring) {
        this.scopes = scopes;
        this.leases = leases;
        this.engine = engine;
        this.ring = ring;
    }

    /** A step on the rows of a province, while the work is ours. */
    <T> T take(Held held, String province, Supplier<T> step) {
        held.check();
        return alone(province, () -> {
            leases.progress(held.lease());
            return step.get();
        });
    }

    /** Work on nobody's rows that needs no lease. */
    <T> T alone(Supplier<T> work) {
        return alone(NOBODYS, work);
    }

    /** Work on the rows of a province that needs no lease. */
    <T> T alone(String province, Supplier<T> work) {
        return scopes.call(
                ProvinceScope.ofProvince(province),
                () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    /** What is done to a keyset. */
    interface OnKeyset {
        void take(Connection connection, String name) throws SQLException;
    }

    /** Changes the keyset and turns the state with it; nothing when somebody else did. */
    void change(Held held, Rotation rotation, RotationState to, OnKeyset step) {
        held.check();
        try (Connection connection = engine.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement turn = connection.prepareStatement(TURN)) {
                turn.setString(1, to.name());
                turn.setBoolean(2, to == RotationState.MOVING);
                turn.setString(3, rotation.keyset());
                turn.setString(4, rotation.state().name());
                if (turn.executeUpdate() == 1) {
                    step.take(connection, rotation.keyset());
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a keyset could not be changed", e);
        }
        ring.forget(rotation.keyset());
    }
}
