package io.labortransfer.registry.subject;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/** Where the words of persons and offices about requests are kept, sealed. */
public interface SubjectStatements {

    /** Keeps what is said about a request, in the place of what was. */
    void keep(ProvinceScope scope, UUID request, SubjectStatement said);

    /** What is said about a request. */
    SubjectStatement of(ProvinceScope scope, UUID request);
}
