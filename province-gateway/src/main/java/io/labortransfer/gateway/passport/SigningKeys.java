package io.labortransfer.gateway.passport;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** The stored signing keys of all replicas of this gateway. */
public interface SigningKeys {

    /** Those not retired at {@code now}, the oldest first. */
    List<SigningKey> live(Instant now);

    /**
     * Shows the live keys to {@code wanted} while no other replica can change them, adds what it adds,
     * drops the retired ones, and answers what is live then.
     */
    List<SigningKey> change(Instant now, UnaryOperator<List<SigningKey>> wanted);
}
