package io.labortransfer.kit.views;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The rows of a copy, each in the scope of the unit that its subject belongs to.
 *
 * @param <T> what is kept of a subject
 */
public interface ToldStates<T extends ToldState> {

    /** Keeps states where they are newer than what is known. */
    void note(ProvinceScope scope, Collection<T> states);

    /** Keeps them whatever is known. */
    void restore(ProvinceScope scope, Collection<T> states);

    /** Removes subjects. */
    void remove(ProvinceScope scope, Collection<UUID> ids);

    /** The subjects behind {@code after}, in the order of their ids. */
    List<UUID> ids(ProvinceScope scope, UUID after, int limit);
}
