package io.labortransfer.kit.rotation;

import io.labortransfer.kit.crypto.KeyFamily;
import io.labortransfer.kit.crypto.KeyRing;
import io.labortransfer.kit.crypto.KeyedTable;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.Problems;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What operators may say about keys. */
@Singleton
class RotationOrders {

    private static final Logger LOG = Logger.getLogger(RotationOrders.class);
    private static final int CONFLICT = 409;

    private final Rotations rotations;
    private final RotationSteps steps;
    private final Leases leases;
    private final Ids ids;
    private final KeyRing ring;
    private final Duration keptFor;
    private final List<KeyedTable> tables;

    RotationOrders(
            Rotations rotations,
            RotationSteps steps,
            Leases leases,
            Ids ids,
            KeyRing ring,
            @ConfigProperty(name = "suite.crypto.former-keys-kept-for") Duration keptFor,
            @All List<KeyedTable> tables) {
        this.rotations = rotations;
        this.steps = steps;
        this.leases = leases;
        this.ids = ids;
        this.ring = ring;
        this.keptFor = keptFor;
        this.tables = List.copyOf(tables);
    }

    List<Rotations.Keyset> all() {
        return steps.alone(rotations::all);
    }

    Rotations.Keyset of(String name) {
        return steps.alone(() -> rotations.of(name)).orElseThrow(Problems::notFound);
    }

    /** Orders a new key. One that is under way is not ordered twice; one that stands still goes on. */
    void rotate(String name) {
        of(name);
        if (tables.stream().flatMap(table -> table.columns().stream()).noneMatch(column -> column.isUnder(name))) {
            throw conflict("KEY_NOT_ROTATABLE", name);
        }
        var state = steps.alone(() -> {
            rotations.order(name, ids.next());
            var rotation =
                    rotations.of(name).flatMap(Rotations.Keyset::rotation).orElseThrow();
            if (rotation.state().isRunning()) {
                leases.offer(RotationWork.NAME, RotationSteps.NOBODYS, rotation.id());
            }
            return rotation.state();
        });
        if (!state.isRunning()) {
            throw conflict("FORMER_KEY_NOT_RETIRED", name);
        }
        LOG.infof("rotation ordered: keyset=%s state=%s", name, state);
    }

    /** Orders the end of the former key. */
    void retire(String name) {
        var rotation = of(name).rotation().orElseThrow(() -> conflict("NO_FORMER_KEY", name));
        switch (rotation.state()) {
            case RETIRED -> throw conflict("NO_FORMER_KEY", name);
            case ORDERED, LEARNING, MOVING -> throw conflict("KEY_IN_USE", name, "rows that are still being moved");
            case MOVED -> refuseWhileNeeded(rotation);
            case RETIRING, FORGETTING -> LOG.debugf("the former key of %s is being retired", name);
        }
        steps.alone(() -> {
            rotations.turn(name, RotationState.MOVED, RotationState.RETIRING);
            leases.offer(RotationWork.NAME, RotationSteps.NOBODYS, rotation.id());
            return true;
        });
        LOG.infof("the former key is to be retired: keyset=%s", name);
    }

    private void refuseWhileNeeded(Rotation rotation) {
        var name = rotation.keyset();
        var switched = rotation.switchedAt();
        if (switched == null || steps.alone(() -> rotations.secondsSwitched(name)) < keptFor.toSeconds()) {
            throw conflict("KEY_IN_USE", name, "cursors that clients hold");
        }
        // Until then a process may have made values with the former key.
        Instant lastUse = switched.plus(ring.settle());
        for (var table : tables) {
            if (table instanceof KeyedTable.Expiring expiring
                    && table.columns().stream().anyMatch(column -> column.isUnder(name))
                    && provinces(name).stream()
                            .anyMatch(province -> steps.alone(province, () -> expiring.hasOlder(province, lastUse)))) {
                throw conflict("KEY_IN_USE", name, table.table());
            }
        }
    }

    private List<String> provinces(String name) {
        return KeyFamily.of(name)
                .orElseThrow()
                .province(name)
                .map(List::of)
                .orElseGet(() -> steps.alone(rotations::provinces));
    }

    private static ProblemException conflict(String code, Object... arguments) {
        return new ProblemException(Problem.of(code, CONFLICT, arguments));
    }
}
