package io.labortransfer.matching.report;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.engine.Fairness;
import io.labortransfer.matching.matching.RunId;
import java.util.List;
import java.util.Optional;

/** What runs of a unit found, in numbers. */
public interface RunReports {

    /** For whom the run found what; empty until it has planned. */
    Optional<Fairness> fairness(ProvinceScope scope, RunId run);

    /** How employers received its proposals until now. */
    List<RunReport.Reception> receptions(ProvinceScope scope, RunId run);
}
