package io.labortransfer.kit.views;

import io.labortransfer.kit.events.ReceivedEvent;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A view whose topic was lost. */
@Singleton
class EmptyView implements StateView {

    final List<String> forgotten = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "empty";
    }

    @Override
    public String topic() {
        return "kit.empty-state.v1";
    }

    @Override
    public String consumer() {
        return "empty-view";
    }

    @Override
    public String province(ReceivedEvent state) {
        return null;
    }

    @Override
    public boolean ofProvinces() {
        return false;
    }

    @Override
    public void restore(List<ReceivedEvent> states) {
        throw new AssertionError("there are none");
    }

    @Override
    public List<String> keys(String after, int limit) {
        return after.isEmpty() ? List.of("a") : List.of();
    }

    @Override
    public void forget(Collection<String> keys) {
        forgotten.addAll(keys);
    }
}
