package io.labortransfer.kit.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnsupportedForMessageFormatException;

/** Some rows of the outbox on their way to the broker: sent in order without waiting, then awaited in order. */
final class RelayedBatch {

    private static final Set<Class<?>> REFUSALS = Set.of(
            RecordTooLargeException.class,
            InvalidTopicException.class,
            SerializationException.class,
            UnsupportedForMessageFormatException.class);
    private static final Future<RecordMetadata> NOT_SENT = new CompletableFuture<>();

    private final Producer<String, byte[]> producer;
    private final Sealing sealing;
    private final BooleanSupplier stopping;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    RelayedBatch(Producer<String, byte[]> producer, Sealing sealing, BooleanSupplier stopping) {
        this.producer = producer;
        this.sealing = sealing;
        this.stopping = stopping;
    }

    /** What became of a row. */
    sealed interface Outcome {
        /** The broker has it. */
        record Acknowledged() implements Outcome {}

        /** It was not sent, because one of its key is parked. */
        record Behind() implements Outcome {}

        /** The broker will never take it. */
        record Turned(String why) implements Outcome {}

        /** The broker cannot be asked now; nothing behind this row may be sent. */
        record Unsent(String why) implements Outcome {}
    }

    int size() {
        return sent.size();
    }

    /** Leaves out a row. */
    void leaveBehind() {
        sent.add(NOT_SENT);
    }

    /** Sends one row and gives back what is known of it at once: the client itself turns down what it cannot queue. */
    Optional<Outcome> send(OutboxRow row) {
        var future = producer.send(sealing.seal(row));
        sent.add(future);
        return future.state() == Future.State.FAILED ? Optional.of(judge(future.exceptionNow())) : Optional.empty();
    }

    /** What became of the row at this place. */
    Outcome await(int index) {
        var future = sent.get(index);
        if (future == NOT_SENT) {
            return new Outcome.Behind();
        }
        while (!stopping.getAsBoolean()) {
            try {
                future.get(200, TimeUnit.MILLISECONDS);
                return new Outcome.Acknowledged();
            } catch (TimeoutException notYet) {
                // Outages are waited out by the client itself, which keeps the order.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Outcome.Unsent("interrupted");
            } catch (ExecutionException e) {
                return judge(e.getCause() == null ? e : e.getCause());
            }
        }
        return new Outcome.Unsent("stopping");
    }

    private static Outcome judge(Throwable failure) {
        var name = failure.getClass().getSimpleName();
        var refused = REFUSALS.stream().anyMatch(kind -> kind.isInstance(failure));
        return refused ? new Outcome.Turned(name) : new Outcome.Unsent(name);
    }
}
