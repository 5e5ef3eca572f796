package io.labortransfer.kit.ids;

import java.util.UUID;

/** Where new identifiers come from; a port, so that tests can foresee them. */
public interface Ids {

    /** A new UUIDv7: unique, and ordered by the time of its making. */
    UUID next();
}
