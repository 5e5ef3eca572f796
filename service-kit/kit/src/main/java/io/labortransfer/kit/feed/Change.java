package io.labortransfer.kit.feed;

import java.time.Instant;

/**
 * Something that changed. What has become of the record is read by its id, as far as the reader may see it.
 *
 * @param id of the record
 * @param version the version that this brought about
 * @param at when
 */
public record Change(String id, long version, Instant at) {}
