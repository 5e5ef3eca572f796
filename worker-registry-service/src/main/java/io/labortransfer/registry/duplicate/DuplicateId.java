package io.labortransfer.registry.duplicate;

import io.labortransfer.kit.ids.TypedId;
import java.util.UUID;

/** Id of a duplicate case. */
public record DuplicateId(UUID value) implements TypedId {
    @Override
    public String prefix() {
        return "dup";
    }

    @Override
    public String toString() {
        return wire();
    }
}
