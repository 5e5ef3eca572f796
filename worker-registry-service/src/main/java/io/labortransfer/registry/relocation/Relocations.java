package io.labortransfer.registry.relocation;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.word.WorkerWord;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The relocations on record, as each unit may know them. */
public interface Relocations {

    /** Stores a new one, with the worker's word when it rests on one; false when the worker is about to move already. */
    boolean add(ProvinceScope scope, Relocation relocation, @Nullable WorkerWord word);

    /** Aims a new one at whom another unit holds under one of these hashes; nothing tells whether anybody was found. */
    void aim(ProvinceScope scope, UUID relocation, Collection<byte[]> idKeys);

    /** Aims a new one at the person of a case of the calling unit. */
    void aimAtCase(ProvinceScope scope, UUID relocation, UUID duplicate);

    /** One in which the unit takes part. */
    Optional<Relocation> find(ProvinceScope scope, UUID id);

    /** The one by which the worker is about to leave the unit: not answered yet and not asked by another unit, or let go and not moved yet. */
    Optional<Relocation> open(ProvinceScope scope, UUID worker);

    /** Those in the order of ids, after {@code after}. */
    List<Relocation> page(ProvinceScope scope, @Nullable RelocationState state, @Nullable UUID after, int limit);

    /** Stores how one was decided, unless somebody else decided since it was read; says whether it did. */
    boolean decide(ProvinceScope scope, Relocation before, Relocation now);

    /** What followed from the decision is done. */
    void carriedOut(ProvinceScope scope, String originProvince, UUID id);
}
