package io.labortransfer.kit.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key of the current request, if its operation asks for one. */
@RequestScoped
class KeyedRequest {

    private @Nullable Claim claim;
    private boolean kept;

    Optional<Claim> claim() {
        return Optional.ofNullable(claim);
    }

    void accept(Claim accepted) {
        claim = accepted;
    }

    void markKept() {
        kept = true;
    }

    boolean isKept() {
        return kept;
    }
}
