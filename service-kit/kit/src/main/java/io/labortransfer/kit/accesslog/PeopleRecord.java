package io.labortransfer.kit.accesslog;

import java.util.Collection;
import java.util.List;

/** A record of an answer that is about several people, each of whom stands in it for itself, and what ties the caller to whom with it. */
public interface PeopleRecord extends PersonalRecord {

    /** The people of the answer. */
    List<? extends PersonalRecord> items();

    @Override
    default Collection<String> subjects() {
        return items().stream().flatMap(item -> item.subjects().stream()).toList();
    }
}
