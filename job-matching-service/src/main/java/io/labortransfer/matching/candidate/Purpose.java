package io.labortransfer.matching.candidate;

/** What a worker agrees to. */
public enum Purpose {
    /** A destination may see the anonymous profile. */
    SHARE_PROFILE_DEST,
    /** An employer may know who it is. */
    SHARE_IDENTITY_EMPLOYER,
    /** May be called. */
    CONTACT,
    /** May be asked how it goes. */
    TRACKING,
    /** Training data. */
    TRAINING_DATA,
    /** Incentives of the employer. */
    EMPLOYER_INCENTIVE
}
