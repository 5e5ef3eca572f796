package io.labortransfer.matching.word;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/** Which evidence stands for whom. */
public interface Evidence {

    /** Keeps the evidence for this worker; false when it already stands for another. */
    boolean claim(ProvinceScope scope, String evidenceRef, UUID worker);
}
