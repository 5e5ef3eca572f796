package io.labortransfer.matching.engine;

/**
 * The priority classes of jobs.md, Ranking, as of the run's day: 1 a zero-employment household of the labor force out
 * of poverty or under monitoring; 2 such people without work; 3 low income, relocated, basic guarantee; 4 new growth;
 * 5 all others. It orders inside the rules and never overrides one. Neither sex nor age is among the facts.
 *
 * @param lopOrMonitored labor force out of poverty, or of a monitored household
 * @param zeroEmployment nobody of the household has work
 * @param inWork the person has work
 * @param lowIncome low income, relocated or basic guarantee
 * @param newGrowth newly of working age
 */
public record Priority(
        boolean lopOrMonitored, boolean zeroEmployment, boolean inWork, boolean lowIncome, boolean newGrowth) {

    /** The class, 1 first. */
    public int rank() {
        if (lopOrMonitored && zeroEmployment) {
            return 1;
        }
        if (lopOrMonitored && !inWork) {
            return 2;
        }
        if (lowIncome) {
            return 3;
        }
        return newGrowth ? 4 : 5;
    }
}
