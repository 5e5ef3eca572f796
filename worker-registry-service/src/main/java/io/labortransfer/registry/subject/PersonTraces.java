package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/** What the rows beside the worker's own say about a person: free words, and answers that are kept for a retry. */
public interface PersonTraces {

    /** Removes the places and languages of the words that the worker gave, and what callers were told of the worker. */
    void remove(ProvinceScope scope, UUID worker);
}
