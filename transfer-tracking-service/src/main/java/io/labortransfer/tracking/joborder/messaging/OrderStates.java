package io.labortransfer.tracking.joborder.messaging;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.views.StateView;
import io.labortransfer.tracking.joborder.JobOrders;
import io.labortransfer.tracking.wire.ForeignIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The terms of job orders, as they are built anew. */
@ApplicationScoped
class OrderStates implements StateView {

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
        UUID last = PublicId.parse(ForeignIds.JOB_ORDER, after).orElse(new UUID(0, 0));
        return orders.known(caller.scope(), last, limit).stream()
                .map(order -> PublicId.format(ForeignIds.JOB_ORDER, order))
                .toList();
    }

    @Override
    public void forget(Collection<String> keys) {
        orders.forget(
                caller.scope(),
                keys.stream()
                        .map(key -> ForeignIds.told(ForeignIds.JOB_ORDER, key))
                        .toList());
    }
}
