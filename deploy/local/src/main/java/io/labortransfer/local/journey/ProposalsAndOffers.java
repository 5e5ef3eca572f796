package io.labortransfer.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.sample.Ledger;
import io.labortransfer.local.sample.Wish;
import io.labortransfer.local.stack.Party;
import io.labortransfer.local.stack.Reporter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Employers shortlist and offer, workers decide twice; some decline, and nothing happens to them. */
final class ProposalsAndOffers implements Chapter {
    private static final Duration WITHIN = Duration.ofSeconds(60);

    @Override
    public String title() {
        return "Proposals and offers";
    }

    @Override
    public String play(Story story) {
        int accepted = 0;
        int declined = 0;
        for (Ledger.CorridorLedger corridor : story.ledger().corridors()) {
            List<Story.Proposal> proposals = story.proposals(corridor.origin());
            Map<String, JsonNode> before = standing(story, corridor, proposals);
            Reporter.Progress progress = story.reporter().begin("decisions in " + corridor.origin(), proposals.size());
            List<Outcome> outcomes =
                    Crowd.each(proposals, progress, proposal -> decide(story, corridor.origin(), proposal));
            long no1 = count(outcomes, Outcome.DECLINED_PROPOSAL);
            long no2 = count(outcomes, Outcome.DECLINED_OFFER);
            long yes = count(outcomes, Outcome.ACCEPTED);
            progress.done("%d proposed, %d said no, %d offered, %d said no, %d accepted"
                    .formatted(proposals.size(), no1, proposals.size() - no1, no2, yes));
            story.checks()
                    .equal(
                            "declined proposals of " + corridor.origin(),
                            corridor.declineProposal().size(),
                            no1);
            story.checks()
                    .equal(
                            "declined offers of " + corridor.origin(),
                            corridor.declineOffer().size(),
                            no2);
            story.checks().equal("accepted offers of " + corridor.origin(), corridor.cases(), yes);
            nothingHappened(story, corridor, before);
            accepted += (int) yes;
            declined += (int) (no1 + no2);
        }
        return "%d offers accepted, %d people declined and stand as before".formatted(accepted, declined);
    }

    private enum Outcome {
        DECLINED_PROPOSAL,
        DECLINED_OFFER,
        ACCEPTED
    }

    private static long count(List<Outcome> outcomes, Outcome wanted) {
        return outcomes.stream().filter(outcome -> outcome == wanted).count();
    }

    private static Outcome decide(Story story, String origin, Story.Proposal proposal) {
        Wish wish = story.wishOf(proposal.workerId());
        String office = Party.office(origin);
        String employer = story.clientOf(proposal.employerId());
        String path = "/matches/" + proposal.matchId();
        story.api().post(employer, path + "/shortlist", Map.of()).expect(200);
        boolean wants = wish.outlook() != Wish.Outlook.DECLINES_PROPOSAL;
        story.api()
                .post(office, path + "/worker-decision", decision(story, proposal, "PROPOSAL", wants))
                .expect(200);
        if (!wants) {
            return Outcome.DECLINED_PROPOSAL;
        }
        story.api().post(employer, path + "/offer", Map.of()).expect(200);
        boolean takes = wish.outlook() != Wish.Outlook.DECLINES_OFFER;
        story.api()
                .post(office, path + "/worker-decision", decision(story, proposal, "OFFER", takes))
                .expect(200);
        return takes ? Outcome.ACCEPTED : Outcome.DECLINED_OFFER;
    }

    private static Map<String, Object> decision(Story story, Story.Proposal proposal, String step, boolean accept) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("step", step);
        decision.put("decision", accept ? "ACCEPT" : "DECLINE");
        decision.put("workerWord", story.wordOf(proposal.workerId()));
        boolean binding = accept && step.equals("OFFER");
        decision.put(
                "consents",
                binding
                        ? List.of(
                                Map.of("purpose", "SHARE_IDENTITY_EMPLOYER", "scope", List.of(proposal.employerId())),
                                Map.of("purpose", "CONTACT", "scope", List.of(proposal.employerId())))
                        : List.of());
        return decision;
    }

    /** How those who will decline stand before they are asked. */
    private static Map<String, JsonNode> standing(
            Story story, Ledger.CorridorLedger corridor, List<Story.Proposal> proposals) {
        Map<String, JsonNode> before = new LinkedHashMap<>();
        for (Story.Proposal proposal : proposals) {
            Wish.Outlook outlook = story.wishOf(proposal.workerId()).outlook();
            if (outlook == Wish.Outlook.DECLINES_PROPOSAL || outlook == Wish.Outlook.DECLINES_OFFER) {
                before.put(proposal.workerId(), person(story, corridor, proposal.workerId()));
            }
        }
        return before;
    }

    private static JsonNode person(Story story, Ledger.CorridorLedger corridor, String workerId) {
        return story.api()
                .get(Party.office(corridor.origin()), "/workers/" + workerId)
                .expect(200);
    }

    private static void nothingHappened(Story story, Ledger.CorridorLedger corridor, Map<String, JsonNode> before) {
        Reporter.Progress progress = story.reporter().begin("those who declined", before.size());
        List<String> ids = new ArrayList<>(before.keySet());
        List<Boolean> same =
                Crowd.each(ids, progress, id -> Objects.equals(before.get(id), person(story, corridor, id)));
        List<Boolean> open = Crowd.each(ids, progress, id -> wishIsOpen(story, corridor, id));
        long unchanged = same.stream().filter(Boolean::booleanValue).count();
        long wishing = open.stream().filter(Boolean::booleanValue).count();
        progress.done("%d stand as before, %d still have an open wish".formatted(unchanged, wishing));
        story.checks().equal("people of " + corridor.origin() + " unchanged after a no", ids.size(), unchanged);
        story.checks().equal("open wishes in " + corridor.origin() + " after a no", ids.size(), wishing);
    }

    private static boolean wishIsOpen(Story story, Ledger.CorridorLedger corridor, String workerId) {
        String path = "/workers/" + workerId + "/intents";
        return Until.settled(
                WITHIN,
                () -> story.api().all(Party.office(corridor.origin()), path).stream()
                        .anyMatch(intent -> intent.path("state").asText().equals("OPEN")),
                Boolean::booleanValue);
    }
}
