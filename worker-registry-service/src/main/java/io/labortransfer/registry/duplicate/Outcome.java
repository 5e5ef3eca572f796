package io.labortransfer.registry.duplicate;

/** How a case ended. */
public enum Outcome {
    /** The holder keeps the person. */
    HOLDER_KEEPS,
    /** The person is to move to the claimant. */
    CLAIMANT_TAKES,
    /** Two persons. */
    DIFFERENT_PERSONS,
    /** One person with two records in one unit. */
    SAME_PERSON
}
