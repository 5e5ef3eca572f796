package io.labortransfer.kit.feed;

import io.labortransfer.kit.events.ChangeLog.Source;

/**
 * The changes of one collection. By which row of the policy table they are read, and under which operation they are recorded, says the
 * operation that hands them out.
 *
 * @param source where the changes of its records are told
 * @param glance how a caller reads one record
 */
public record Feed(Source source, Glance glance) {

    /** Of records that belong to one province or two. */
    public static Feed of(String topic, Glance glance) {
        return new Feed(new Source(topic, false), glance);
    }

    /** Of records that belong to one province, or of those among the records of all that others let the reader see. */
    public static Feed of(String topic, boolean everywhere, Glance glance) {
        return new Feed(new Source(topic, everywhere), glance);
    }

    /** Of records that any province may come to read. */
    public static Feed everywhere(String topic, Glance glance) {
        return new Feed(new Source(topic, true), glance);
    }
}
