package io.labortransfer.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.sample.Ledger;
import io.labortransfer.local.sample.Wish;
import io.labortransfer.local.stack.Party;
import io.labortransfer.local.stack.Reporter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Each exporting office orders a run for its own people; the plan proposes, nobody is assigned. */
final class MatchingRuns implements Chapter {
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final Set<Wish.Outlook> MAY_BE_ASKED = Set.of(
            Wish.Outlook.ONE_OF_MANY, Wish.Outlook.GOES, Wish.Outlook.DECLINES_PROPOSAL, Wish.Outlook.DECLINES_OFFER);

    @Override
    public String title() {
        return "Matching runs";
    }

    @Override
    public String play(Story story) {
        int proposed = 0;
        for (Ledger.CorridorLedger corridor : story.ledger().corridors()) {
            awaitCandidates(story, corridor);
            JsonNode run = run(story, corridor, true);
            show(story, corridor, run);
            proposed += collect(story, corridor, run.path("id").asText());
        }
        return proposed + " proposals, no worker and post left who would both prefer each other";
    }

    /** Candidates and their consents arrive by events; dry runs count them until all are there and can be placed. */
    private static void awaitCandidates(Story story, Ledger.CorridorLedger corridor) {
        Reporter.Progress progress = story.reporter().begin("candidates of " + corridor.origin(), 0);
        JsonNode counts = Until.settled(
                WITHIN,
                () -> run(story, corridor, false).path("counts"),
                seen -> seen.path("workers").asInt() >= corridor.wishes()
                        && seen.path("placed").asInt() >= corridor.proposals());
        int workers = counts.path("workers").asInt();
        progress.done(workers + " wishes have reached the matching service");
        story.checks().equal("candidates of " + corridor.origin(), corridor.wishes(), workers);
    }

    private static JsonNode run(Story story, Ledger.CorridorLedger corridor, boolean propose) {
        String office = Party.office(corridor.origin());
        Map<String, Object> order = Map.of(
                "workerFilter", Map.of("originProvince", corridor.origin()),
                "jobFilter", Map.of("destinations", List.of(corridor.destination())),
                "propose", propose);
        Answer accepted = story.api().post(office, "/matches/batches", order);
        accepted.expect(202);
        JsonNode run = Until.settled(
                WITHIN,
                () -> story.api().get(office, accepted.mustHaveLocation()).expect(200),
                state -> state.path("state").asText().matches("DONE|FAILED|CANCELLED"));
        if (!run.path("state").asText().equals("DONE")) {
            throw new JourneyStuckException("The run of " + corridor.origin() + " ends as "
                    + run.path("state").asText());
        }
        return run;
    }

    private static void show(Story story, Ledger.CorridorLedger corridor, JsonNode run) {
        JsonNode counts = run.path("counts");
        story.reporter()
                .line("       run of %s: %d workers, %d job orders, %d seats, %d eligible, %d placed, %d proposed"
                        .formatted(
                                corridor.origin(),
                                counts.path("workers").asInt(),
                                counts.path("jobOrders").asInt(),
                                counts.path("seats").asInt(),
                                counts.path("eligible").asInt(),
                                counts.path("placed").asInt(),
                                counts.path("proposed").asInt()));
        story.reporter()
                .line("       why not: " + run.path("reasons") + ", blocking pairs "
                        + run.path("audit").path("blockingPairs"));
        String of = "run of " + corridor.origin() + " ";
        story.checks()
                .equal(
                        of + "job orders",
                        corridor.published(),
                        counts.path("jobOrders").asInt());
        story.checks()
                .equal(of + "seats", corridor.seats(), counts.path("seats").asInt());
        story.checks()
                .equal(
                        of + "placed",
                        corridor.proposals(),
                        counts.path("placed").asInt());
        story.checks()
                .equal(
                        of + "proposed",
                        corridor.proposals(),
                        counts.path("proposed").asInt());
        story.checks()
                .equal(
                        of + "blocking pairs",
                        0,
                        run.path("audit").path("blockingPairs").asInt(-1));
    }

    private static Map<String, Integer> reasons(JsonNode run) {
        Map<String, Integer> reasons = new TreeMap<>();
        run.path("reasons")
                .properties()
                .forEach(each -> reasons.put(each.getKey(), each.getValue().asInt()));
        return reasons;
    }

    private static int collect(Story story, Ledger.CorridorLedger corridor, String runId) {
        String office = Party.office(corridor.origin());
        List<Story.Proposal> found = story.api().all(office, "/matches?runId=" + runId).stream()
                .map(match -> new Story.Proposal(
                        match.path("id").asText(),
                        match.path("workerId").asText(),
                        match.path("jobOrderId").asText(),
                        match.path("employerId").asText()))
                .toList();
        story.proposed(corridor.origin(), found);
        List<Wish> asked =
                found.stream().map(each -> story.wishOf(each.workerId())).toList();
        long wrong = asked.stream()
                .filter(wish -> !MAY_BE_ASKED.contains(wish.outlook()))
                .count();
        story.checks().equal("matches of run " + corridor.origin(), corridor.proposals(), found.size());
        story.checks().equal("proposals of " + corridor.origin() + " without consent or reach", 0L, wrong);
        story.checks()
                .equal(
                        "people of " + corridor.origin() + " asked who will decline",
                        corridor.declineProposal().size()
                                + corridor.declineOffer().size(),
                        asked.stream()
                                .map(Wish::sourceRecordId)
                                .filter(Set.copyOf(declining(corridor))::contains)
                                .count());
        return found.size();
    }

    private static Set<String> declining(Ledger.CorridorLedger corridor) {
        return java.util.stream.Stream.concat(corridor.declineProposal().stream(), corridor.declineOffer().stream())
                .collect(Collectors.toSet());
    }
}
