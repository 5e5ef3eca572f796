package io.labortransfer.matching.matching;

import io.labortransfer.matching.engine.Reason;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Why people do not take a post, as its employer is told: the rules in their order, and before them one word for all that is somebody's own
 * affair, so that nobody learns who said no.
 */
public enum UnfilledReason {
    /** At school, thinking about another post, not to be asked for some days, or said no to this one. */
    NOT_AVAILABLE,
    CAPACITY,
    MOBILITY,
    DESTINATION,
    OCCUPATION,
    CERTIFICATE,
    EDUCATION,
    LANGUAGE,
    AGE_LIMIT,
    SEX,
    UNDER_AGE,
    WAGE,
    DATES,
    WORK_FORM,
    MINOR_PROTECTION,
    /** Could take it, and stood behind others in the last run that filled the order. */
    OUTRANKED,
    /** Could take it, and the line of the agreement that counts them there held as many as it may in its last run. */
    LINE_FULL,
    /** Could take it, and all posts are taken for now. */
    SEATS_TAKEN,
    /** Could take it. */
    FITS;

    private static final Map<Reason, UnfilledReason> OF_RULES = new EnumMap<>(Reason.class);

    static {
        List<String> names = Arrays.stream(values()).map(Enum::name).toList();
        for (Reason rule : Reason.values()) {
            OF_RULES.put(rule, names.contains(rule.name()) ? valueOf(rule.name()) : NOT_AVAILABLE);
        }
    }

    /** Whether it keeps people out who would have to be otherwise, or the post. */
    boolean keepsOut() {
        return compareTo(OUTRANKED) < 0;
    }

    /** What is told of a rule that fails. */
    static UnfilledReason of(Reason rule) {
        return OF_RULES.getOrDefault(rule, NOT_AVAILABLE);
    }
}
