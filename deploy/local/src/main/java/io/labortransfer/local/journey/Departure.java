package io.labortransfer.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.labortransfer.local.sample.Ledger;
import io.labortransfer.local.stack.Party;
import io.labortransfer.local.stack.Reporter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A train of 1 400 seats and two coaches: seats on the word, nobody twice, nobody too many; then they leave. */
final class Departure implements Chapter {
    @Override
    public String title() {
        return "Train and coaches";
    }

    @Override
    public String play(Story story) {
        int departed = 0;
        int waiting = 0;
        for (Ledger.CorridorLedger corridor : story.ledger().corridors()) {
            List<Story.Case> without = new ArrayList<>(story.cases(corridor.origin()));
            int number = 0;
            for (int seats : corridor.vehicles()) {
                boolean last = ++number == corridor.vehicles().size();
                // Whoever is left asks for the last vehicle, and learns that it is full.
                List<Story.Case> riders =
                        List.copyOf(last ? without : without.subList(0, Math.min(seats, without.size())));
                List<Story.Case> aboard = ride(story, corridor, seats, number, riders);
                without.removeAll(aboard);
                departed += aboard.size();
            }
            story.checks()
                    .equal(
                            "people of " + corridor.origin() + " on the waiting list",
                            corridor.waitlisted(),
                            without.size());
            waiting += without.size();
        }
        return "%d people on their way, %d on the waiting list and still ready".formatted(departed, waiting);
    }

    private static List<Story.Case> ride(
            Story story, Ledger.CorridorLedger corridor, int seats, int number, List<Story.Case> riders) {
        String office = Party.office(corridor.origin());
        boolean train = seats > 60;
        String vehicle = (train ? "L" : "coach-") + corridor.origin() + number;
        Reporter.Progress progress = story.reporter().begin((train ? "train " : "coach ") + vehicle, 0);
        JsonNode trip = story.api()
                .post(office, "/trips", plan(corridor, seats, vehicle, train))
                .expect(201);
        String path = "/trips/" + trip.path("id").asText();

        List<Story.Case> seated = assign(story, office, path, riders);
        story.checks().equal("seats taken on " + vehicle, Math.min(seats, riders.size()), seated.size());
        story.api().post(office, path + "/confirm", Map.of()).expect(200);
        story.api().post(office, path + "/open-boarding", Map.of()).expect(200);
        int checkedIn = Batches.sendAll(
                story,
                office,
                path + "/check-ins:batch",
                seated.stream().map(Departure::checkIn).toList());
        story.checks().equal("checked in on " + vehicle, seated.size(), checkedIn);
        story.api()
                .post(office, path + "/legs/1/depart", Map.of("at", Story.now()))
                .expect(200);
        story.travelling(corridor.origin(), path, seated);
        progress.done("%d seats, %d taken, %d checked in, departed".formatted(seats, seated.size(), checkedIn));
        return seated;
    }

    private static Map<String, Object> plan(Ledger.CorridorLedger corridor, int seats, String vehicle, boolean train) {
        Map<String, Object> leg = new LinkedHashMap<>();
        leg.put("kind", "TRUNK");
        leg.put("from", corridor.origin() + "0100");
        leg.put("to", corridor.destination() + "0100");
        leg.put("capacity", seats);
        leg.put("departAt", Story.inMinutes(10));
        leg.put("arriveAt", Story.inMinutes(train ? 26 * 60 : 14 * 60));
        leg.put("vehicleNo", vehicle);
        return Map.of("purpose", "NEW_POST", "mode", train ? "TRAIN" : "COACH", "legs", List.of(leg));
    }

    private static List<Story.Case> assign(Story story, String office, String path, List<Story.Case> riders) {
        List<Map<String, Object>> items = riders.stream()
                .map(rider -> {
                    Map<String, Object> item = new LinkedHashMap<>();
                    item.put("transferId", rider.transferId());
                    item.put("boardAt", 1);
                    item.put("leaveAt", 1);
                    item.put("workerWord", story.wordOf(rider.workerId()));
                    return item;
                })
                .toList();
        List<JsonNode> answers = Batches.send(story, office, path + "/seat-assignments:batch", items);
        List<Story.Case> seated = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (isSeated(answers.get(i))) {
                seated.add(riders.get(i));
            } else if (!isWaiting(answers.get(i))) {
                throw new JourneyStuckException("A seat is refused: " + answers.get(i));
            }
        }
        return seated;
    }

    private static boolean isSeated(JsonNode answer) {
        return answer.path("status").asInt() == 200
                && answer.path("state").asText("ASSIGNED").equals("ASSIGNED");
    }

    private static boolean isWaiting(JsonNode answer) {
        return answer.toString().contains("WAITLISTED") || answer.toString().contains("SEATS_EXHAUSTED");
    }

    private static Map<String, Object> checkIn(Story.Case rider) {
        return Map.of("transferId", rider.transferId(), "legSeq", 1, "at", Story.now());
    }
}
