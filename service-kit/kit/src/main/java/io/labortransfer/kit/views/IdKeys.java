package io.labortransfer.kit.views;

import io.labortransfer.kit.ids.PublicId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys of a view whose rows are known by the ids that its topic has as keys. Wire forms sort as their ids do, so either order
 * serves a {@link StateView}.
 *
 * @param prefix of the wire form
 */
public record IdKeys(String prefix) {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The id of {@code key}; one that stands before all others when it is none. */
    public UUID after(String key) {
        return PublicId.parse(prefix, key).orElse(BEFORE_ALL);
    }

    /** The keys of rows. */
    public List<String> of(Collection<UUID> ids) {
        return ids.stream().map(id -> PublicId.format(prefix, id)).toList();
    }

    /** The ids of keys. A key that is none has no row. */
    public List<UUID> ids(Collection<String> keys) {
        return keys.stream()
                .map(key -> PublicId.parse(prefix, key))
                .flatMap(Optional::stream)
                .toList();
    }
}
