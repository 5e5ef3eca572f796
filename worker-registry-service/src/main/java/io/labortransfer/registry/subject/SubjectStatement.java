package io.labortransfer.registry.subject;

import org.jspecify.annotations.Nullable;

/**
 * What a person claims and what the office answers, in clear. It never prints itself.
 *
 * @param claimed the value that the person says is right
 * @param answer the office's words
 */
public record SubjectStatement(
        @Nullable String claimed, @Nullable String answer) {

    /** Nothing was said. */
    public static final SubjectStatement NONE = new SubjectStatement(null, null);

    /** The same with the office's words. */
    SubjectStatement answered(@Nullable String words) {
        return new SubjectStatement(claimed, words);
    }

    @Override
    public String toString() {
        return "SubjectStatement";
    }
}
