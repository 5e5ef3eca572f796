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

    /** The member that says why, where the operation {@link SaysWhy}. */
    public static final String REASON = "reason";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MergePatch {}

    /** What changes, without the words for it. */
    MergePatch withoutReason() {
        return new MergePatch(changes.deepCopy().without(REASON));
    }

    /** The words for it alone. */
    MergePatch reason() {
        return new MergePatch(changes.deepCopy().retain(REASON));
    }

    @Override
    public String toString() {
        return "MergePatch";
    }
}
