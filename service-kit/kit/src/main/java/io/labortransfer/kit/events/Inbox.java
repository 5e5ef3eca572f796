package io.labortransfer.kit.events;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
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
    private static final String NO_PROVINCE = "00";
    private static final int ATTEMPTS = 3;

    private final InboxTable applied;
    private final ParkingLot parking;
    private final Scopes scopes;
    private volatile boolean stopping;

    Inbox(InboxTable applied, ParkingLot parking, Scopes scopes) {
        this.applied = applied;
        this.parking = parking;
        this.scopes = scopes;
    }

    void stop(@Observes ShutdownEvent ending) {
        stopping = true;
    }

    /**
     * Applies a batch; when it returns, every event of it is applied, known already, or parked.
     *
     * @param consumer whose memory of applied events counts; a new name applies everything again
     * @param province whose transaction an event belongs into; null is work of no province
     * @param effect what the events mean, inside the transaction; it gets events of one province, in order
     */
    public void receive(
            String consumer,
            ConsumerRecords<String, byte[]> records,
            Function<ReceivedEvent, @Nullable String> province,
            Consumer<List<ReceivedEvent>> effect) {
        var deliveries = new ArrayList<Delivery>();
        for (var message : records) {
            open(consumer, message, province, deliveries);
        }
        for (var group : Rounds.of(deliveries)) {
            applyOrPark(consumer, group, effect);
        }
    }

    private void open(
            String consumer,
            ConsumerRecord<String, byte[]> message,
            Function<ReceivedEvent, @Nullable String> province,
            List<Delivery> deliveries) {
        try {
            var event = Envelope.open(message);
            var owner = province.apply(event);
            deliveries.add(new Delivery(
                    event, Envelope.source(message.headers()), owner == null ? NO_PROVINCE : owner, message));
        } catch (RuntimeException unreadable) {
            untilItPasses(NO_PROVINCE, () -> parking.parkUnreadable(consumer, message, unreadable));
        }
    }

    private void applyOrPark(String consumer, List<Delivery> group, Consumer<List<ReceivedEvent>> effect) {
        try {
            untilItPasses(group.getFirst().province(), () -> apply(consumer, group, effect));
        } catch (Stopping stopped) {
            throw stopped;
        } catch (RuntimeException poison) {
            if (group.size() > 1) {
                // One of them is at fault; by itself it harms nobody else.
                group.forEach(single -> applyOrPark(consumer, List.of(single), effect));
            } else {
                var single = group.getFirst();
                untilItPasses(single.province(), () -> park(consumer, single, poison));
            }
        }
    }

    private void apply(String consumer, List<Delivery> group, Consumer<List<ReceivedEvent>> effect) {
        var fresh = parking.withoutThoseBehind(consumer, applied.take(consumer, group));
        if (!fresh.isEmpty()) {
            effect.accept(fresh.stream().map(Delivery::event).toList());
        }
    }

    private void park(String consumer, Delivery delivery, RuntimeException poison) {
        applied.take(consumer, List.of(delivery));
        parking.park(consumer, delivery, Failure.name(poison), ATTEMPTS);
    }

    /** Works in a transaction of the province, again and again while the failure is one that passes. */
    private void untilItPasses(String province, Runnable work) {
        var pause = new BackOff();
        for (var attempt = 1; ; attempt++) {
            try {
                scopes.run(
                        ProvinceScope.ofProvince(province),
                        () -> QuarkusTransaction.requiringNew().run(work));
                return;
            } catch (RuntimeException e) {
                var passes = Failure.passes(e);
                if (!passes && attempt >= ATTEMPTS) {
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
