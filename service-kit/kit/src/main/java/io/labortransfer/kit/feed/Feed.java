package io.labortransfer.kit.feed;

import io.labortransfer.kit.events.ChangeLog.Source;

/**
 * The changes of one collection.
 *
 * @param source where the changes of its records are told
 * @param accessKey the row of the policy table by which the records are read
 * @param stream id of the operation that streams them
 * @param glance how a caller reads one record
 */
public record Feed(Source source, String accessKey, String stream, Glance glance) {

    /** Of records that belong to one province or two. */
    public static Feed of(String topic, String accessKey, String stream, Glance glance) {
        return new Feed(new Source(topic, false), accessKey, stream, glance);
    }

    /** Of records that any province may come to read. */
    public static Feed everywhere(String topic, String accessKey, String stream, Glance glance) {
        return new Feed(new Source(topic, true), accessKey, stream, glance);
    }
}
