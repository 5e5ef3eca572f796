package io.labortransfer.registry.student;

import java.util.Set;

/**
 * The time at a school, and what comes after it.
 *
 * <pre>
 * STUDYING ──> SURVEYED ──> GRADUATED ──> FIRST_POST
 *    │ └───────────┼───────────^
 *    └─────────────┴──────> LEFT_SCHOOL
 * </pre>
 *
 * Whoever was not asked for wishes before the end of school graduates all the same.
 */
public enum StudentState {
    STUDYING("register"),
    SURVEYED("survey"),
    GRADUATED("graduate"),
    FIRST_POST("start"),
    LEFT_SCHOOL("leave-school");

    private final String action;

    StudentState(String action) {
        this.action = action;
    }

    /** The states that may follow. */
    public Set<StudentState> moves() {
        return switch (this) {
            case STUDYING -> Set.of(SURVEYED, GRADUATED, LEFT_SCHOOL);
            case SURVEYED -> Set.of(GRADUATED, LEFT_SCHOOL);
            case GRADUATED -> Set.of(FIRST_POST);
            case FIRST_POST, LEFT_SCHOOL -> Set.of();
        };
    }

    /** Whether school is not over. */
    public boolean atSchool() {
        return moves().contains(LEFT_SCHOOL);
    }

    /** What an office may ask of a student in this state, by the name of the call. */
    String[] allowedActions() {
        return moves().stream()
                .filter(next -> next != FIRST_POST)
                .map(next -> next.action)
                .sorted()
                .toArray(String[]::new);
    }
}
