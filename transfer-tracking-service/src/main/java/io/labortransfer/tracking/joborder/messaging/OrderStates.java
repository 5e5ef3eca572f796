package io.labortransfer.tracking.joborder.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.views.IdKeys;
import io.labortransfer.kit.views.StateView;
import io.labortransfer.tracking.joborder.JobOrders;
import io.labortransfer.tracking.wire.ForeignIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of job orders, as they are built anew. */
@ApplicationScoped
class OrderStates implements StateView {

    private static final IdKeys KEYS = new IdKeys(ForeignIds.JOB_ORDER);

    private final JobOrders orders;
    private final Caller caller;

    OrderStates(JobOrders orders, Caller caller) {
        this.orders = orders;
        this.caller = caller;
    }

    @Override
    public String name() {
        return "order-terms";
    }

    @Override
    public String topic() {
        return "lt.joborder-state.v1";
    }

    @Override
    public String consumer() {
        return JobOrderConsumer.NAME;
    }

    @Override
    public @Nullable String province(ReceivedEvent state) {
        return state.destinationProvince();
    }

    @Override
    public void restore(List<ReceivedEvent> states) {
        ProvinceScope scope = caller.scope();
        orders.restore(
                scope,
                states.stream()
                        .map(state -> state.payload(JobOrderTold.class).terms(scope))
                        .toList());
    }

    @Override
    public List<String> keys(String after, int limit) {
        return KEYS.of(orders.known(caller.scope(), KEYS.after(after), limit));
    }

    @Override
    public void forget(Collection<String> keys) {
        orders.forget(caller.scope(), KEYS.ids(keys));
    }
}
