package io.labortransfer.matching.matching.rest;

import io.labortransfer.matching.engine.Comparison;

/** The first failing rule and what it compared; FITS when none fails. */
record WhyNotView(String workerId, String jobOrderId, String reason, String asked, String found) {

    static WhyNotView of(WhyNotRequest request, Comparison comparison) {
        return new WhyNotView(
                request.workerId(),
                request.jobOrderId(),
                comparison.reason().name(),
                comparison.asked(),
                comparison.found());
    }
}
