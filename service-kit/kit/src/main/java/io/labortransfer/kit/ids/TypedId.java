package io.labortransfer.kit.ids;

import java.util.UUID;

/** An identifier that knows what it identifies. Implemented by one record per aggregate. */
public interface TypedId {

    /** The UUID as the database holds it. */
    UUID value();

    /** The three lower-case letters that stand before the id on the wire. */
    String prefix();

    /** The form on the wire: prefix, underscore, 26 characters of base32. */
    default String wire() {
        return PublicId.format(prefix(), value());
    }
}
