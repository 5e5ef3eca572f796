package io.labortransfer.matching.market.rest;

import io.labortransfer.matching.market.Market;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** How much of the market is loaded. Everything but its questions works without it, so that it keeps the service from nothing. */
@Readiness
@Singleton
class MarketReadiness implements HealthCheck {

    private final Market market;

    MarketReadiness(Market market) {
        this.market = market;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Market")
                .up()
                .withData("percent", market.percent())
                .build();
    }
}
