package io.labortransfer.kit.views;

import io.labortransfer.kit.events.ReceivedEvent;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy that this service keeps of what another tells on a state topic. A rebuild works on it in transactions of one province each,
 * and calls for no consequences: what follows from a change is the business of the consumer that heard of it.
 */
public interface StateView {

    /** Its name on the management port. */
    String name();

    /** The topic that holds the whole state under each key. */
    String topic();

    /** The consumer that feeds it, as the inbox knows it. It waits while the view is rebuilt. */
    String consumer();

    /** Whose row the state is; null is nobody's, and then all of the view is. */
    @Nullable
    String province(ReceivedEvent state);

    /** Whether its rows belong to provinces. */
    default boolean ofProvinces() {
        return true;
    }

    /** Puts these states, the last of their keys, where they belong, whatever stands there and whatever version that claims. */
    void restore(List<ReceivedEvent> states);

    /** The keys of rows that stand here, behind {@code after}, in the order of their characters. */
    List<String> keys(String after, int limit);

    /** Removes the rows of these keys. */
    void forget(Collection<String> keys);
}
