package io.labortransfer.tracking.spell;

import io.labortransfer.tracking.word.StatedWord;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A start of work as the caller states it.
 *
 * @param workerId the person
 * @param workForm code of the form of work
 * @param foundThrough code of the way it was found
 * @param travel code of how the person got there
 * @param scope how far from home; found out when absent
 * @param fullTime whether it fills the day
 * @param employerId the employer, where there is one
 * @param division division of the place of work
 * @param start first day of work
 * @param end first day not worked, when known
 * @param source where it is known from
 * @param workerWord the worker's word, needed for work found by oneself
 */
public record StatedSpell(
        UUID workerId,
        String workForm,
        String foundThrough,
        String travel,
        @Nullable SpellScope scope,
        boolean fullTime,
        @Nullable UUID employerId,
        String division,
        LocalDate start,
        @Nullable LocalDate end,
        Source source,
        @Nullable StatedWord workerWord) {

    private static final String FOUND_BY_ONESELF = "SELF";

    /** Whether this start counts only with the worker's word. */
    boolean needsWord() {
        return FOUND_BY_ONESELF.equals(foundThrough);
    }
}
