package io.labortransfer.tracking.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All versions that both parties of one agreement signed.
 *
 * @param all the first one first
 */
public record SignedVersions(List<SignedVersion> all) {

    public SignedVersions {
        all = List.copyOf(all);
    }

    static SignedVersions none() {
        return new SignedVersions(List.of());
    }

    SignedVersions with(SignedVersion next) {
        List<SignedVersion> more = new ArrayList<>(all);
        more.add(next);
        return new SignedVersions(more);
    }

    /** The version in force. */
    public Optional<SignedVersion> last() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    int lastRevision() {
        return last().map(SignedVersion::revision).orElse(0);
    }
}
