package io.labortransfer.tracking.agreement;

import java.util.List;

/**
 * A version that both parties signed; it is kept when an amendment follows it.
 *
 * @param revision its revision
 * @param terms what it says
 * @param signatures the two signatures
 */
public record SignedVersion(int revision, Terms terms, List<Signature> signatures) {

    public SignedVersion {
        signatures = List.copyOf(signatures);
    }
}
