package io.labortransfer.kit.events;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.problem.PassingFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies events once, in the order of each key, one province per transaction. What may pass by itself is tried again until it
 * does, and Kafka waits; what does not is parked with everything behind it of the same key, and the others go on.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int ATTEMPTS = 3;

    private final InboxTable applied;
    private final ParkingLot parking;
    private final Scopes scopes;
    private final RollCall roll;
    private final EventMeters meters;
    private volatile boolean stopping;

    Inbox(InboxTable applied, ParkingLot parking, Scopes scopes, RollCall roll, EventMeters meters) {
        this.applied = applied;
        this.parking = parking;
        this.scopes = scopes;
        this.roll = roll;
        this.meters = meters;
    }

    void stop(@Observes ShutdownEvent ending) {
        stopping = true;
    }

    /**
     * Applies a batch; when it returns, every event of it is applied, known already, or parked.
     *
     * @param consumer whose memory of applied events counts; a new name applies everything again
     * @param province whose transaction an event belongs into; null is work of no province
     * @param effect what the events mean, inside the transaction; it gets events of one province, in order, and may throw
     *     {@link BelongsElsewhere}
     */
    public void receive(
            String consumer,
            ConsumerRecords<String, byte[]> records,
            Function<ReceivedEvent, @Nullable String> province,
            Consumer<List<ReceivedEvent>> effect) {
        for (var group : Rounds.of(opened(consumer, records, new Recipient(province, effect)))) {
            applyOrPark(consumer, group, effect);
        }
    }

    /**
     * As {@link #receive}, of events that nothing but their keys puts in order: those of several provinces, and of one province if there
     * are very many, are applied at the same time, each group in its transaction. The effect is called by several threads.
     */
    public void receiveSideBySide(
            String consumer,
            ConsumerRecords<String, byte[]> records,
            Function<ReceivedEvent, @Nullable String> province,
            Consumer<List<ReceivedEvent>> effect) {
        for (var round : Rounds.sideBySide(opened(consumer, records, new Recipient(province, effect)))) {
            SideBySide.each(round, group -> applyOrPark(consumer, group, effect));
        }
    }

    private List<Delivery> opened(String consumer, ConsumerRecords<String, byte[]> records, Recipient recipient) {
        roll.answer(consumer, recipient);
        var deliveries = new ArrayList<Delivery>();
        for (var message : records) {
            open(consumer, message, recipient, deliveries);
        }
        return deliveries;
    }

    private void open(
            String consumer, ConsumerRecord<String, byte[]> message, Recipient recipient, List<Delivery> deliveries) {
        try {
            deliveries.add(recipient.place(Envelope.open(message), message));
        } catch (RuntimeException unreadable) {
            var tally = untilItPasses(Recipient.NO_PROVINCE, () -> parkUnreadable(consumer, message, unreadable));
            meters.count(consumer, tally);
        }
    }

    private void applyOrPark(String consumer, List<Delivery> group, Consumer<List<ReceivedEvent>> effect) {
        try {
            var tally = untilItPasses(group.getFirst().province(), () -> apply(consumer, group, effect));
            meters.count(consumer, tally);
        } catch (Stopping stopped) {
            throw stopped;
        } catch (BelongsElsewhere moved) {
            if (moved.moves(group)) {
                Rounds.of(group.stream().map(moved::place).toList())
                        .forEach(placed -> applyOrPark(consumer, placed, effect));
            } else {
                // It would find them in the same place again, and again.
                singleOut(consumer, group, effect, moved);
            }
        } catch (RuntimeException poison) {
            singleOut(consumer, group, effect, poison);
        }
    }

    private void singleOut(
            String consumer, List<Delivery> group, Consumer<List<ReceivedEvent>> effect, RuntimeException poison) {
        if (group.size() > 1) {
            // One of them is at fault; by itself it harms nobody else.
            group.forEach(single -> applyOrPark(consumer, List.of(single), effect));
        } else {
            var single = group.getFirst();
            meters.count(consumer, untilItPasses(single.province(), () -> park(consumer, single, poison)));
        }
    }

    private Tally apply(String consumer, List<Delivery> group, Consumer<List<ReceivedEvent>> effect) {
        var fresh = applied.take(consumer, group);
        var free = parking.withoutThoseBehind(consumer, fresh);
        if (!free.isEmpty()) {
            effect.accept(free.stream().map(Delivery::event).toList());
        }
        return new Tally(free.size(), group.size() - fresh.size(), fresh.size() - free.size());
    }

    private Tally park(String consumer, Delivery delivery, RuntimeException poison) {
        applied.take(consumer, List.of(delivery));
        parking.park(consumer, delivery, Failure.name(poison), ATTEMPTS);
        return Tally.ONE_PARKED;
    }

    private Tally parkUnreadable(String consumer, ConsumerRecord<String, byte[]> message, RuntimeException unreadable) {
        parking.parkUnreadable(consumer, message, unreadable);
        return Tally.ONE_PARKED;
    }

    /** Works in a transaction of the province, again and again while the failure is one that passes. */
    private Tally untilItPasses(String province, Callable<Tally> work) {
        var pause = new BackOff();
        var failed = 0;
        for (var attempt = 1; ; attempt++) {
            try {
                return scopes.call(
                        ProvinceScope.ofProvince(province),
                        () -> QuarkusTransaction.requiringNew().call(work));
            } catch (BelongsElsewhere moved) {
                throw moved;
            } catch (RuntimeException e) {
                var passes = PassingFailure.is(e);
                if (!passes && ++failed == ATTEMPTS) {
                    throw e;
                }
                if (passes && attempt == ATTEMPTS) {
                    LOG.warnf("events wait, the effect fails for a passing reason: %s", Failure.name(e));
                }
                pause.take();
            }
            if (stopping || Thread.currentThread().isInterrupted()) {
                throw new Stopping();
            }
        }
    }

    /** Leaves the batch uncommitted; it comes again after the restart. */
    private static final class Stopping extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
