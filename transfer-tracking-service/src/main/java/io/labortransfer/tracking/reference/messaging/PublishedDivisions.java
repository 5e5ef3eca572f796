package io.labortransfer.tracking.reference.messaging;

import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.views.StateView;
import io.labortransfer.tracking.reference.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The copy of the division list, as it is built anew. The nation has one list, so putting it in place removes what it
 * does not name.
 */
@ApplicationScoped
class PublishedDivisions implements StateView {

    private final Divisions divisions;

    PublishedDivisions(Divisions divisions) {
        this.divisions = divisions;
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
                .filter(ReferenceConsumer::isOfTheNation)
                .forEach(state -> divisions.restore(ReferenceConsumer.part(state)));
    }

    @Override
    public List<String> keys(String after, int limit) {
        return List.of();
    }

    @Override
    public void forget(Collection<String> keys) {
        throw new IllegalStateException("the list of the nation is replaced, not removed");
    }
}
