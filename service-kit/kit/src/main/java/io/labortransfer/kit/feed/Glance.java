package io.labortransfer.kit.feed;

import java.util.Collection;

/** Looks at one record like the operation that reads it. */
@FunctionalInterface
public interface Glance {

    /** The public ids of the people whom the record is about; refused with a 404 when the caller may not know of the record. */
    Collection<String> at(String id);
}
