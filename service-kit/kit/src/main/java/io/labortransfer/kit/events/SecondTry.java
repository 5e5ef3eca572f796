package io.labortransfer.kit.events;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.events.ParkedLines.First;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does with a parked event what could not be done before, in the transaction that takes it off. */
@Singleton
class SecondTry {

    private static final long PATIENCE = Duration.ofSeconds(10).toMillis();

    private final RollCall roll;
    private final ParkingLot parking;
    private final InboxTable applied;
    private final Scopes scopes;
    private final Broker broker;

    SecondTry(RollCall roll, ParkingLot parking, InboxTable applied, Scopes scopes, Broker broker) {
        this.roll = roll;
        this.parking = parking;
        this.applied = applied;
        this.scopes = scopes;
        this.broker = broker;
    }

    /** Whether anybody here can take the events of this line. */
    boolean possible(ParkedLine line) {
        return ofRelay(line) || roll.find(line.consumer()).isPresent();
    }

    /** Applies or sends the event; throws what went wrong, and then it is parked as before. */
    void at(ParkedLine line, First first) {
        if (ofRelay(line)) {
            inTransactionOf(Recipient.NO_PROVINCE, line, first, () -> send(first.event()));
        } else {
            apply(line, first);
        }
    }

    private static boolean ofRelay(ParkedLine line) {
        return line.consumer().equals(RelayOutput.RELAY);
    }

    private void apply(ParkedLine line, First first) {
        var recipient = roll.find(line.consumer()).orElseThrow();
        var message = first.event().delivered();
        apply(line, first, recipient, recipient.place(Envelope.open(message), message));
    }

    private void apply(ParkedLine line, First first, Recipient recipient, Delivery delivery) {
        try {
            applyThere(line, first, recipient, delivery);
        } catch (BelongsElsewhere moved) {
            if (!moved.moves(List.of(delivery))) {
                throw moved;
            }
            apply(line, first, recipient, moved.place(delivery));
        }
    }

    private void applyThere(ParkedLine line, First first, Recipient recipient, Delivery delivery) {
        inTransactionOf(delivery.province(), line, first, () -> {
            // Known already, unless it could not even be read before.
            applied.take(line.consumer(), List.of(delivery));
            recipient.effect().accept(List.of(delivery.event()));
        });
    }

    private void inTransactionOf(String province, ParkedLine line, First first, Runnable work) {
        scopes.run(
                ProvinceScope.ofProvince(province),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    if (parking.takeOff(line, first.id())) {
                        work.run();
                    }
                }));
    }

    /** The relay sends nothing of this line while one of it is parked, so the order is kept. */
    private void send(ParkedEvent event) {
        var producer = broker.producer("parked-events");
        try {
            producer.send(event.toSend()).get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not take the event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        } finally {
            producer.close(Duration.ZERO);
        }
    }
}
