package io.labortransfer.kit.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.inject.Singleton;

/** Whether the service is ready, as a metric, so that alert rules can ask for it. */
@Singleton
class ReadinessMeter {

    private final SmallRyeHealthReporter health;
    private volatile double ready = Double.NaN;

    ReadinessMeter(SmallRyeHealthReporter health, MeterRegistry meters) {
        this.health = health;
        Gauge.builder("lt.ready", () -> ready)
                .description("1 when the service is ready for requests, 0 when it is not")
                .register(meters);
    }

    /** Asks all readiness checks. */
    @Scheduled(
            every = "{suite.metrics.every}",
            delayed = "{suite.metrics.every}",
            identity = "readiness-meter",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        ready = health.getReadiness().isDown() ? 0 : 1;
    }
}
