package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Optional;
import java.util.UUID;

/** The contact updates in a unit. */
public interface ContactUpdates {

    /** The update with this id, the client's or ours. */
    Optional<ContactUpdate> find(ProvinceScope scope, UUID id);

    /** Stores a new one now. */
    void add(ContactUpdate update);

    /** Nothing is kept of the worker's. */
    void forget(ProvinceScope scope, UUID worker);
}
