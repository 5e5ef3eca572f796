package io.labortransfer.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.sample.Ledger;
import io.labortransfer.local.sample.RollCall;
import io.labortransfer.local.stack.Party;
import io.labortransfer.local.stack.Reporter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The villages' roll call comes in, and the nation counts who is in work, by the province where they are registered. */
final class PeopleInWork implements Chapter {
    private static final Duration WITHIN = Duration.ofSeconds(60);

    @Override
    public String title() {
        return "People in work";
    }

    @Override
    public String play(Story story) {
        for (Ledger.CorridorLedger corridor : story.ledger().corridors()) {
            rollCall(story, corridor);
        }
        String today = story.ledger().today();
        String path = "/targets/" + today.substring(0, 4) + "/progress?by=province&asOf=" + today;
        JsonNode progress = Until.settled(
                WITHIN, () -> story.api().get(Party.NATION, path).expect(200), seen -> isComplete(story, seen));
        StringBuilder text = new StringBuilder();
        long total = 0;
        for (Ledger.CorridorLedger corridor : story.ledger().corridors()) {
            long persons = persons(progress, corridor.origin());
            story.checks().equal("people in work of " + corridor.origin(), corridor.inWork(), persons);
            text.append(corridor.origin()).append(": ").append(persons).append(", ");
            total += persons;
        }
        story.checks()
                .equal(
                        "people in work",
                        total,
                        progress.path("total").path("persons").asLong(-1));
        checkOrders(story);
        return text + "together " + progress.path("total").path("persons").asText() + " ("
                + progress.path("measure").asText() + " " + today + ")";
    }

    private static boolean isComplete(Story story, JsonNode progress) {
        return story.ledger().corridors().stream()
                .allMatch(corridor -> persons(progress, corridor.origin()) >= corridor.inWork());
    }

    private static long persons(JsonNode progress, String province) {
        for (JsonNode row : progress.path("rows")) {
            if (row.path("province").asText().equals(province)) {
                return row.path("persons").asLong();
            }
        }
        return 0;
    }

    private static void rollCall(Story story, Ledger.CorridorLedger corridor) {
        List<RollCall> found = story.files().rollCalls(corridor.origin());
        Reporter.Progress progress = story.reporter().begin("roll call of " + corridor.origin(), found.size());
        Crowd.each(
                found,
                progress,
                each -> story.api()
                        .post(Party.office(corridor.origin()), "/spells", spell(story, corridor.origin(), each))
                        .expect(201));
        progress.done(found.size() + " found in work near home");
        story.checks().equal("roll call of " + corridor.origin(), corridor.inWorkAlready(), found.size());
    }

    private static Map<String, Object> spell(Story story, String origin, RollCall each) {
        Map<String, Object> spell = new LinkedHashMap<>();
        spell.put("workerId", story.worker(each.sourceRecordId()));
        spell.put("workForm", each.workForm());
        spell.put("foundThrough", "SELF");
        spell.put("travel", "NONE");
        spell.put("scope", "IN_COUNTY");
        spell.put("fullTime", true);
        spell.put("division", each.division());
        spell.put("start", each.start());
        spell.put("sourceSystem", "roll-call-" + origin);
        spell.put("sourceRecordId", each.sourceRecordId());
        spell.put("evidenceLevel", "VILLAGE");
        spell.put("workerWord", story.word(each.evidenceRef()));
        return spell;
    }

    /** Filled seats of the orders are the people on post: two services must agree. */
    private static void checkOrders(Story story) {
        for (Ledger.CorridorLedger corridor : story.ledger().corridors()) {
            String path = "/job-orders?destination=" + corridor.destination();
            int filled = Until.settled(
                    WITHIN,
                    () -> sum(story.api().all(Party.office(corridor.destination()), path), "filled"),
                    count -> count >= corridor.travellers());
            story.checks().equal("filled seats in " + corridor.destination(), corridor.travellers(), filled);
            int reserved = sum(story.api().all(Party.office(corridor.destination()), path), "reserved");
            story.checks().equal("reserved seats in " + corridor.destination(), corridor.waitlisted(), reserved);
        }
    }

    private static int sum(List<JsonNode> orders, String property) {
        return orders.stream().mapToInt(order -> order.path(property).asInt()).sum();
    }
}
