package io.labortransfer.kit.events;

import io.labortransfer.kit.events.RelayedBatch.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;

/** Takes rows of the outbox to the broker. What the broker refuses is parked with everything behind it of the same key. */
final class RelayOutput implements OutboxFeed.Sink {

    static final String RELAY = "relay";
    private static final Logger LOG = Logger.getLogger(RelayOutput.class);
    private static final String NO_SUCH_TOPIC = "no such topic";

    private final Producer<String, byte[]> producer;
    private final Sealing sealing;
    private final ParkedEvents parked;
    private final Connection leading;
    private final EventTopics topics;
    private final Set<ParkedEvents.Line> blocked;
    private final Set<String> missing = new HashSet<>();
    private final BooleanSupplier stopping;
    private final EventMeters meters;

    RelayOutput(
            Producer<String, byte[]> producer,
            String source,
            ParkedEvents parked,
            EventTopics topics,
            Connection leading,
            BooleanSupplier stopping,
            EventMeters meters)
            throws SQLException {
        this.producer = producer;
        this.sealing = new Sealing(source);
        this.parked = parked;
        this.topics = topics;
        this.leading = leading;
        this.blocked = parked.linesOf(leading, RELAY);
        this.stopping = stopping;
        this.meters = meters;
    }

    @Override
    public int take(List<OutboxRow> rows) throws SQLException {
        lookForReleased();
        var batch = send(rows);
        for (var done = 0; done < batch.size(); done++) {
            if (!settle(rows.get(done), batch.await(done))) {
                return done;
            }
        }
        return batch.size();
    }

    /** A line whose last event was sent again or discarded meanwhile is open again. */
    private void lookForReleased() throws SQLException {
        if (blocked.isEmpty() && missing.isEmpty()) {
            return;
        }
        var waiting = parked.linesOf(leading, RELAY);
        blocked.clear();
        blocked.addAll(waiting);
        missing.retainAll(waiting.stream().map(ParkedEvents.Line::topic).toList());
    }

    private RelayedBatch send(List<OutboxRow> rows) {
        var batch = new RelayedBatch(producer, sealing, stopping);
        for (var row : rows) {
            if (blocked.contains(line(row)) || missing.contains(row.topic())) {
                batch.leaveBehind();
                continue;
            }
            var known = batch.send(row);
            if (known.isPresent() && known.get() instanceof Outcome.Turned) {
                blocked.add(line(row));
            } else if (known.isPresent()) {
                break;
            }
        }
        return batch;
    }

    private boolean settle(OutboxRow row, Outcome outcome) throws SQLException {
        return switch (outcome) {
            case Outcome.Acknowledged ok -> {
                meters.relayed();
                yield true;
            }
            case Outcome.Behind behind -> park(row, missing.contains(row.topic()) ? NO_SUCH_TOPIC : ParkedEvent.BEHIND);
            case Outcome.Turned turned -> {
                blocked.add(line(row));
                yield park(row, "broker refused: " + turned.why());
            }
            case Outcome.Unsent unsent -> waitOrPark(row, unsent);
        };
    }

    /** A broker that is away is waited for; one that answers and has no such topic never will. */
    private boolean waitOrPark(OutboxRow row, Outcome.Unsent unsent) throws SQLException {
        if (stopping.getAsBoolean()) {
            return false;
        }
        if (topics.missing(row.topic())) {
            missing.add(row.topic());
            return park(row, NO_SUCH_TOPIC);
        }
        LOG.warnf("the relay waits: topic=%s is not taken now, %s", row.topic(), unsent.why());
        return false;
    }

    private boolean park(OutboxRow row, String cause) throws SQLException {
        var message = sealing.seal(row);
        var province = row.originProvince() != null ? row.originProvince() : row.destinationProvince();
        parked.park(
                leading,
                new ParkedEvent(
                        RELAY,
                        row.topic(),
                        0,
                        row.id(),
                        row.key(),
                        province == null ? Recipient.NO_PROVINCE : province,
                        Envelope.attributes(message.headers()),
                        row.payload(),
                        cause,
                        1));
        return true;
    }

    private static ParkedEvents.Line line(OutboxRow row) {
        return new ParkedEvents.Line(row.topic(), row.key());
    }
}
