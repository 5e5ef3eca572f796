package io.labortransfer.registry.worker;

import org.jspecify.annotations.Nullable;

/**
 * What a person can do.
 *
 * @param occupationCode occupation of the national classification
 * @param level 1 (highest) to 5
 * @param certificateNo number of the certificate, if there is one
 * @param attestation who vouches for it
 */
public record Skill(
        String occupationCode, int level, @Nullable String certificateNo, Attestation attestation) {

    /** Whether a certificate proves it. */
    public boolean certified() {
        return certificateNo != null;
    }

    /** Whether the certificate of another skill proves this one. */
    boolean isProvedAs(Skill other) {
        return certificateNo != null && certificateNo.equals(other.certificateNo());
    }
}
