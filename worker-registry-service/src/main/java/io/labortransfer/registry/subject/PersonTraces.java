package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/** What the rows beside the worker's own say in free words about a person. */
public interface PersonTraces {

    /** Removes the places and languages of the words that the worker gave. */
    void remove(ProvinceScope scope, UUID worker);
}
