package io.labortransfer.matching.employer.rest;

import io.labortransfer.kit.web.Versioned;
import io.labortransfer.matching.employer.Employer;
import java.util.List;

/** An employer as the wire shows it. */
record EmployerView(
        String id,
        String destinationProvince,
        String uscc,
        String name,
        String type,
        String division,
        boolean noWorkerFees,
        String state,
        List<String> warnings,
        long version,
        List<String> allowedActions)
        implements Versioned {

    static EmployerView of(Employer employer) {
        return new EmployerView(
                employer.id().wire(),
                employer.destinationProvince(),
                employer.uscc(),
                employer.name(),
                employer.type().name(),
                employer.division(),
                employer.noWorkerFees(),
                employer.state().name(),
                employer.warnings(),
                employer.version(),
                employer.allowedActions());
    }
}
