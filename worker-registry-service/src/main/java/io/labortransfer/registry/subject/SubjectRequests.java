package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Optional;
import java.util.UUID;

/** The requests in a unit. */
public interface SubjectRequests {

    /** The request with this id. */
    Optional<SubjectRequest> find(ProvinceScope scope, UUID id);

    /** The request of this kind that the worker has open, or in force. */
    Optional<SubjectRequest> open(ProvinceScope scope, UUID workerId, SubjectRequestType type);

    /** The claim about this fact that waits for an answer. */
    Optional<SubjectRequest> openClaim(ProvinceScope scope, UUID workerId, ClaimedFact fact);

    /** Stores a new request, or what changed in a known one, now. */
    void store(SubjectRequest request);
}
