package io.labortransfer.registry.intent;

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
 * @param after after this id
 */
public record IntentFilter(
        @Nullable IntentState state,
        @Nullable String workForm,
        @Nullable String occupation,
        @Nullable String destination,
        @Nullable String division,
        @Nullable UUID only,
        @Nullable UUID after) {

    /** The same behind that of the id {@code id}. */
    public IntentFilter after(@Nullable UUID id) {
        return new IntentFilter(state, workForm, occupation, destination, division, only, id);
    }

    /** The same of one worker. */
    IntentFilter of(@Nullable UUID worker) {
        return new IntentFilter(state, workForm, occupation, destination, division, worker, after);
    }

    /** What a cursor is bound to, besides the province. */
    public String text() {
        return String.join("|", "intents", String.valueOf(state), workForm, occupation, destination, division);
    }
}
