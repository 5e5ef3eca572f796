package io.labortransfer.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An RFC 9457 problem document as clients read it.
 *
 * @param type address of a page that explains the problem
 * @param title the problem in a few words, in the language of the answer
 * @param status the HTTP status again
 * @param detail what happened and what to do
 * @param instance the request id
 * @param code stable code for programs
 * @param errors one entry per wrong field
 * @param allowedActions for a conflict of state: what would be allowed instead; empty when nothing is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem")
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        List<ErrorEntry> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> allowedActions) {

    public ProblemDocument {
        errors = List.copyOf(errors);
        allowedActions = allowedActions == null ? null : List.copyOf(allowedActions);
    }

    /** The media type of a problem document. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One wrong field.
     *
     * @param pointer RFC 6901 pointer into the body, or the name of a parameter
     * @param code stable code
     * @param detail what is wrong and how to mend it; never the rejected value
     */
    @Schema(name = "ProblemError")
    public record ErrorEntry(String pointer, String code, String detail) {}
}
