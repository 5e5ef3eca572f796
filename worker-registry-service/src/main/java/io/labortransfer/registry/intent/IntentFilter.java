package io.labortransfer.registry.intent;

import io.labortransfer.registry.worker.Reach;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which intents a list shows.
 *
 * @param state only in this state
 * @param workForm only those that take this form of work
 * @param occupation only those that name this occupation
 * @param destination only those that name this unit or division
 * @param division only of workers who are registered in divisions that begin so
 * @param only only of this worker
 * @param homes only of workers who live in one of these divisions; of all when there are none
 * @param after after this id
 */
public record IntentFilter(
        @Nullable IntentState state,
        @Nullable String workForm,
        @Nullable String occupation,
        @Nullable String destination,
        @Nullable String division,
        @Nullable UUID only,
        List<String> homes,
        @Nullable UUID after) {

    public IntentFilter {
        homes = List.copyOf(homes);
    }

    /** The same behind that of the id {@code id}. */
    public IntentFilter after(@Nullable UUID id) {
        return new IntentFilter(state, workForm, occupation, destination, division, only, homes, id);
    }

    /** The same of the workers in reach. */
    IntentFilter within(Reach reach) {
        return new IntentFilter(state, workForm, occupation, destination, division, reach.self(), reach.homes(), after);
    }

    /** What a cursor is bound to, besides the province. */
    public String text() {
        return String.join("|", "intents", String.valueOf(state), workForm, occupation, destination, division);
    }
}
