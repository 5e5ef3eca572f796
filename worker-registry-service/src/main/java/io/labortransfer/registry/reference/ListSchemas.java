package io.labortransfer.registry.reference;

import java.util.List;
import java.util.Optional;

/** The lists of the suite. Their rows are data; that there is a list, and of what, comes with the program. */
public interface ListSchemas {

    /** All of them, by name. */
    List<ListSchema> all();

    /** The one of this name. */
    default Optional<ListSchema> find(String list) {
        return all().stream().filter(schema -> schema.list().equals(list)).findFirst();
    }
}
