package io.labortransfer.matching.joborder;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Optional;

/** Which order came from which record of a sender, so that the same line again finds the same order. */
public interface JobOrderSources {

    /** The order that this organization sent from the record. */
    Optional<JobOrderId> find(ProvinceScope scope, String org, SourceRecord source);

    /** Notes it; a record is noted once. */
    void keep(ProvinceScope scope, String org, SourceRecord source, JobOrder order);
}
