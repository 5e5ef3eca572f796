package io.labortransfer.registry.joborder.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.views.IdKeys;
import io.labortransfer.kit.views.StateView;
import io.labortransfer.registry.joborder.KnownOrder;
import io.labortransfer.registry.joborder.KnownOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The states of job orders, as they are built anew. */
@ApplicationScoped
class OrderStates implements StateView {
    private static final IdKeys KEYS = new IdKeys("job");

    private final KnownOrders orders;
    private final Caller caller;

    OrderStates(KnownOrders orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "job-orders";
    }

    @Override
    public String topic() {
        return "lt.joborder-state.v1";
    }

    @Override
    public String consumer() {
        return OrderStatesConsumer.NAME;
    }

    @Override
    public @Nullable String province(ReceivedEvent state) {
        return state.destinationProvince();
    }

    @Override
    public void restore(List<ReceivedEvent> states) {
        orders.restore(caller.scope(), told(states));
    }

    @Override
    public List<String> keys(String after, int limit) {
        return KEYS.of(orders.ids(caller.scope(), KEYS.after(after), limit));
    }

    @Override
    public void forget(Collection<String> keys) {
        orders.forget(caller.scope(), KEYS.ids(keys));
    }

    /** The newest state of each order; none of one that is forgotten afterwards. */
    static Collection<KnownOrder> told(List<ReceivedEvent> events) {
        var told = new LinkedHashMap<UUID, KnownOrder>();
        for (var event : events) {
            if (event.tombstone()) {
                KEYS.ids(List.of(event.key())).forEach(told::remove);
            } else {
                var order = event.payload(Told.class).order();
                told.merge(order.id(), order, (one, other) -> other.version() >= one.version() ? other : one);
            }
        }
        return told.values();
    }

    /** The orders of which nothing is to be known any more. */
    static List<UUID> gone(List<ReceivedEvent> events) {
        return KEYS.ids(events.stream()
                .filter(ReceivedEvent::tombstone)
                .map(ReceivedEvent::key)
                .toList());
    }

    /** The payload, as far as we read it. */
    record Told(String jobOrderId, long version, String state) {
        KnownOrder order() {
            return new KnownOrder(
                    PublicId.parse(KEYS.prefix(), jobOrderId)
                            .orElseThrow(() -> new IllegalArgumentException("no id of a job order in an event")),
                    version,
                    state);
        }
    }
}
