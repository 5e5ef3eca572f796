package io.labortransfer.gateway.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token that a trusted issuer has signed for us.
 *
 * @param hash SHA-256 of the token
 * @param issuer who signed it
 * @param client the OAuth client, {@code azp}
 * @param claimedProvince the reporting unit that the token names, if it names one
 * @param claimedWorker the worker whom the token names, if its issuer may name one
 * @param expires the moment from which it is worthless
 */
public record VerifiedToken(
        String hash,
        Issuer issuer,
        String client,
        @Nullable String claimedProvince,
        @Nullable UUID claimedWorker,
        Instant expires) {

    /** The reporting unit that the token names. */
    public Optional<String> province() {
        return Optional.ofNullable(claimedProvince);
    }

    /** The worker whom the token names. */
    public Optional<UUID> worker() {
        return Optional.ofNullable(claimedWorker);
    }

    /** What proves later that the worker has called: whoever shows this token shows what it hashes to. */
    public String assertionRef() {
        return "sha256:" + hash;
    }
}
