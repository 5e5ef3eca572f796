package io.labortransfer.matching.matching;

import io.labortransfer.kit.crypto.IdCipher;
import io.labortransfer.kit.ids.PublicId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands for a worker at one order until the employer may know who it is. The same worker has another ref at another order, nobody else
 * can tell whose it is, and we find the worker again without a table of refs.
 */
@ApplicationScoped
public class CandidateRefs {

    private static final String PREFIX = "cnd";
    private static final String PURPOSE = "candidate-ref";

    private final IdCipher ids;

    CandidateRefs(IdCipher ids) {
        this.ids = ids;
    }

    /** The ref of a worker at this order. */
    public String of(UUID order, UUID worker) {
        return PublicId.format(PREFIX, ids.standIn(PURPOSE, order.toString(), worker));
    }

    /** The id to which a ref leads at this order, whether anybody has it or not; empty when the text is no ref. */
    Optional<UUID> worker(UUID order, String ref) {
        return PublicId.parse(PREFIX, ref).map(standIn -> ids.original(PURPOSE, order.toString(), standIn));
    }
}
