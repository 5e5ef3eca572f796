package io.labortransfer.matching.reference.messaging;

import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.views.StateView;
import io.labortransfer.matching.reference.ReferenceLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The copy of the code lists, as it is built anew. */
@ApplicationScoped
class PublishedLists implements StateView {

    private final ReferenceLists lists;

    PublishedLists(ReferenceLists lists) {
        this.lists = lists;
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public String topic() {
        return "lt.reference.v1";
    }

    @Override
    public String consumer() {
        return ReferenceConsumer.NAME;
    }

    @Override
    public @Nullable String province(ReceivedEvent state) {
        return null;
    }

    @Override
    public boolean ofProvinces() {
        return false;
    }

    @Override
    public void restore(List<ReceivedEvent> states) {
        states.stream()
                .filter(ReferenceConsumer::isAsked)
                .forEach(state -> lists.restore(ReferenceConsumer.part(state)));
    }

    @Override
    public List<String> keys(String after, int limit) {
        return lists.names(after, limit);
    }

    @Override
    public void forget(Collection<String> keys) {
        lists.forget(keys);
    }
}
