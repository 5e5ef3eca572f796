package io.labortransfer.matching.market;

import java.util.Set;

/**
 * What is known of somebody with an open wish besides what the engine looks at.
 *
 * @param registrationDivision where they are registered, by which agreements speak of them
 * @param byDutyAlone units whose offices are shown them because a law says so and not because they agreed: no employer there is
 * @param namesStart whether they named the first day on which they can start
 */
public record Aside(String registrationDivision, Set<String> byDutyAlone, boolean namesStart) {

    /** Copies. */
    public Aside {
        byDutyAlone = Set.copyOf(byDutyAlone);
    }
}
