package io.labortransfer.kit.views;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.ReceivedEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The view of a topic whose events each hold the complete state of their subject under its id, kept in the scope of the unit that the subject
 * belongs to. A service says how it reads an event, and which rows it keeps.
 *
 * @param <T> what is kept of a subject
 */
public final class ToldStateView<T extends ToldState> implements StateView {

    private final String name;
    private final String topic;
    private final String consumer;
    private final IdKeys keys;
    private final Function<ReceivedEvent, T> reading;
    private final ToldStates<T> rows;
    private final Caller caller;

    /**
     * @param name of the view on the management port
     * @param topic that it is read from
     * @param consumer that feeds it
     * @param keys the ids of its subjects on the wire
     * @param reading what is kept of an event
     * @param rows where it is kept
     */
    public ToldStateView(
            String name,
            String topic,
            String consumer,
            IdKeys keys,
            Function<ReceivedEvent, T> reading,
            ToldStates<T> rows,
            Caller caller) {
        this.name = name;
        this.topic = topic;
        this.consumer = consumer;
        this.keys = keys;
        this.reading = reading;
        this.rows = rows;
        this.caller = caller;
    }

    /** The last word on each subject. In one batch a subject may be told of several times, and again what was told before. */
    public static <T extends ToldState> Collection<T> last(
            List<ReceivedEvent> events, Function<ReceivedEvent, T> reading) {
        Map<UUID, T> last = new LinkedHashMap<>();
        events.stream()
                .filter(event -> !event.tombstone())
                .map(reading)
                .forEach(state ->
                        last.merge(state.id(), state, (one, other) -> other.version() >= one.version() ? other : one));
        return last.values();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public String consumer() {
        return consumer;
    }

    @Override
    public @Nullable String province(ReceivedEvent state) {
        return state.originProvince();
    }

    @Override
    public void restore(List<ReceivedEvent> states) {
        rows.restore(caller.scope(), last(states, reading));
    }

    @Override
    public List<String> keys(String after, int limit) {
        return keys.of(rows.ids(caller.scope(), keys.after(after), limit));
    }

    @Override
    public void forget(Collection<String> gone) {
        rows.remove(caller.scope(), keys.ids(gone));
    }
}
