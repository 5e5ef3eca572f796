package io.labortransfer.kit.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The body of a PATCH: the members that change, {@code null} for one that goes (RFC 7396).
 *
 * @param changes as they were sent; not yet known to fit the record
 */
public record MergePatch(ObjectNode changes) {

    /** The media type of the body. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MergePatch {}

    @Override
    public String toString() {
        return "MergePatch";
    }
}
