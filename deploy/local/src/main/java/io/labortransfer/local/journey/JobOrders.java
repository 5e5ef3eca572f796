package io.labortransfer.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.sample.Firm;
import io.labortransfer.local.sample.Ledger;
import io.labortransfer.local.sample.Vacancy;
import io.labortransfer.local.stack.Party;
import io.labortransfer.local.stack.Reporter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Employers register and are verified; they post job orders, and the office of the place approves or refuses each. */
final class JobOrders implements Chapter {
    private static final Duration WITHIN = Duration.ofSeconds(60);

    @Override
    public String title() {
        return "Employers and job orders";
    }

    @Override
    public String play(Story story) {
        Map<String, String> employers = register(story);
        List<Vacancy> vacancies = story.files().vacancies();
        Reporter.Progress progress = story.reporter().begin("job orders", vacancies.size());
        List<Decision> decisions = Crowd.each(vacancies, progress, vacancy -> post(story, vacancy, employers));
        long published = decisions.stream().filter(Decision::published).count();
        progress.done("%d drafted and submitted, %d published, %d refused"
                .formatted(decisions.size(), published, decisions.size() - published));
        int seats = 0;
        for (Ledger.CorridorLedger corridor : story.ledger().corridors()) {
            seats += check(story, corridor, decisions);
        }
        return "%d employers verified, %d job orders published with %d seats, %d refused for their terms"
                .formatted(employers.size(), published, seats, decisions.size() - published);
    }

    private record Decision(Vacancy vacancy, boolean published, String refusal) {}

    private static Map<String, String> register(Story story) {
        List<Firm> firms = story.files().firms();
        Reporter.Progress progress = story.reporter().begin("employers", firms.size());
        Map<String, String> ids = new ConcurrentHashMap<>();
        Crowd.each(firms, progress, firm -> ids.put(firm.uscc(), registerAndVerify(story, firm)) == null);
        firms.forEach(firm -> story.knowEmployer(ids.getOrDefault(firm.uscc(), ""), firm.clientId()));
        progress.done(ids.size() + " registered by themselves, verified by the office of the place");
        story.checks()
                .equal(
                        "employers",
                        story.ledger().corridors().stream()
                                .mapToInt(Ledger.CorridorLedger::employers)
                                .sum(),
                        ids.size());
        return ids;
    }

    /** The matching service learns the places from the registry's topic; until then it knows none and says 422. */
    private static String registerAndVerify(Story story, Firm firm) {
        Answer answer = Until.settled(
                WITHIN,
                () -> story.api().post(firm.clientId(), "/employers", body(firm)),
                seen -> seen.status() != 422);
        String id = answer.expect(201).path("id").asText();
        story.api()
                .post(Party.office(firm.destination()), "/employers/" + id + "/verify", Map.of())
                .expect(200);
        int seen = Until.settled(
                WITHIN,
                () -> story.api().get(firm.clientId(), "/employers/" + id).status(),
                status -> status == 200);
        if (seen != 200) {
            throw new JourneyStuckException(firm.clientId() + " cannot read its own employer " + id + ": " + seen);
        }
        return id;
    }

    private static Map<String, Object> body(Firm firm) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("uscc", firm.uscc());
        body.put("name", firm.name());
        body.put("type", "ENTERPRISE");
        body.put("division", firm.division());
        body.put("noWorkerFees", true);
        return body;
    }

    private static Decision post(Story story, Vacancy vacancy, Map<String, String> employers) {
        String employer = employers.getOrDefault(vacancy.uscc(), "");
        String client = story.clientOf(employer);
        JsonNode draft =
                story.api().post(client, "/job-orders", vacancy.body(employer)).expect(201);
        String path = "/job-orders/" + draft.path("id").asText();
        story.api().post(client, path + "/submit", Map.of()).expect(200);
        Answer decision = story.api().post(Party.office(vacancy.destination()), path + "/approve", Map.of());
        if (decision.status() == 200) {
            boolean published = decision.body().path("state").asText().equals("PUBLISHED");
            return new Decision(
                    vacancy,
                    published,
                    published ? "" : decision.body().path("state").asText());
        }
        decision.expect(409, 422);
        return new Decision(vacancy, false, decision.code());
    }

    private static int check(Story story, Ledger.CorridorLedger corridor, List<Decision> decisions) {
        Map<String, Integer> refused = new TreeMap<>();
        int published = 0;
        int seats = 0;
        for (Decision decision : decisions) {
            if (!decision.vacancy().destination().equals(corridor.destination())) {
                continue;
            }
            if (decision.published()) {
                published++;
                seats += decision.vacancy().headcount();
            } else {
                refused.merge(decision.refusal(), 1, Integer::sum);
            }
        }
        story.checks().equal("published orders of " + corridor.destination(), corridor.published(), published);
        story.checks().equal("refused orders of " + corridor.destination(), corridor.refusedOrders(), refused);
        story.checks().equal("seats of " + corridor.destination(), corridor.seats(), seats);
        return seats;
    }
}
