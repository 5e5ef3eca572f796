package io.labortransfer.kit.rotation;

import io.labortransfer.kit.crypto.KeyRing;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import io.labortransfer.kit.jobs.Leases;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Carries a rotation from state to state. What waits for other processes to learn of a step is left and taken up again; what walks over
 * rows notes after each short transaction how far it came, so whoever takes the work over goes on behind it.
 */
@Singleton
class RotationWork implements LeasedWork {

    static final String NAME = "key-rotation";

    private static final Logger LOG = Logger.getLogger(RotationWork.class);
    private static final int PATIENCE = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Rotations rotations;
    private final RotationSteps steps;
    private final RowWalk walk;
    private final KeyRing ring;
    private final Leases leases;

    RotationWork(Rotations rotations, RotationSteps steps, RowWalk walk, KeyRing ring, Leases leases) {
        this.rotations = rotations;
        this.steps = steps;
        this.walk = walk;
        this.ring = ring;
        this.leases = leases;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int attempts() {
        return PATIENCE;
    }

    /** Other processes learn of a step before the next: so long it rests, and no longer than other work does. */
    @Override
    public Duration pause() {
        return ring.settle().compareTo(LONGEST_PAUSE) < 0 ? ring.settle() : LONGEST_PAUSE;
    }

    @Override
    public void work(Held held) {
        var rotation = find(held);
        while (rotation.state().isRunning() && isDue(rotation)) {
            advance(held, rotation);
            rotation = find(held);
        }
        if (!rotation.state().isRunning()) {
            steps.alone(() -> {
                leases.end(held.lease());
                return true;
            });
            LOG.infof("rotation of a key: keyset=%s state=%s", rotation.keyset(), rotation.state());
        }
    }

    private Rotation find(Held held) {
        return steps.alone(() -> rotations.find(held.lease().id()))
                .orElseThrow(() -> new IllegalStateException("no order"));
    }

    /** A state that other processes have to learn of before the next step. */
    private boolean isDue(Rotation rotation) {
        return switch (rotation.state()) {
            case LEARNING, MOVING, FORGETTING ->
                steps.alone(() -> rotations.secondsInState(rotation.keyset()))
                        >= ring.settle().toMillis() / 1000.0;
            case ORDERED, RETIRING, MOVED, RETIRED -> true;
        };
    }

    private void advance(Held held, Rotation rotation) {
        switch (rotation.state()) {
            case ORDERED -> steps.change(held, rotation, RotationState.LEARNING, ring::add);
            case LEARNING -> steps.change(held, rotation, RotationState.MOVING, ring::use);
            case MOVING -> {
                if (walk.move(held, rotation)) {
                    steps.take(
                            held,
                            RotationSteps.NOBODYS,
                            () -> rotations.turn(rotation.keyset(), RotationState.MOVING, RotationState.MOVED));
                }
            }
            case RETIRING -> {
                if (walk.move(held, rotation)) {
                    steps.change(held, rotation, RotationState.FORGETTING, ring::silence);
                }
            }
            case FORGETTING -> {
                walk.forget(held, rotation);
                steps.change(held, rotation, RotationState.RETIRED, ring::prune);
            }
            case MOVED, RETIRED -> throw new IllegalStateException("nothing is to be done");
        }
    }

    /** The rotation stays where it is, with both keys; ordered again it goes on. */
    @Override
    public void giveUp(Lease lease) {
        steps.alone(() -> {
            leases.end(lease);
            return true;
        });
        LOG.errorf("the rotation of a key stands still, both keys stay: rotation=%s", lease.id());
    }
}
