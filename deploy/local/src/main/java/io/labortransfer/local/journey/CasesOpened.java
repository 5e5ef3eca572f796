package io.labortransfer.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.sample.Ledger;
import io.labortransfer.local.stack.Party;
import io.labortransfer.local.stack.Reporter;
import java.time.Duration;
import java.util.List;

/** Every accepted offer becomes a case, by an event and not by a clerk. */
final class CasesOpened implements Chapter {
    private static final Duration WITHIN = Duration.ofSeconds(90);

    @Override
    public String title() {
        return "Cases";
    }

    @Override
    public String play(Story story) {
        int cases = 0;
        for (Ledger.CorridorLedger corridor : story.ledger().corridors()) {
            Reporter.Progress progress = story.reporter().begin("cases of " + corridor.origin(), 0);
            List<JsonNode> opened = Until.settled(
                    WITHIN,
                    () -> story.api().all(Party.office(corridor.origin()), "/transfers"),
                    found -> found.size() >= corridor.cases());
            story.opened(
                    corridor.origin(), opened.stream().map(CasesOpened::read).toList());
            progress.done(opened.size() + " opened by accepted offers");
            story.checks().equal("cases of " + corridor.origin(), corridor.cases(), opened.size());
            story.checks()
                    .equal(
                            "people with a case of " + corridor.origin(),
                            corridor.cases(),
                            opened.stream()
                                    .map(each -> each.path("workerId").asText())
                                    .distinct()
                                    .count());
            cases += opened.size();
        }
        return cases + " cases, one for each accepted offer";
    }

    private static Story.Case read(JsonNode view) {
        return new Story.Case(
                view.path("id").asText(),
                view.path("workerId").asText(),
                view.path("employerId").asText(),
                view.path("termsHash").asText());
    }
}
