package io.labortransfer.local.journey;

import io.labortransfer.local.sample.Ledger;
import io.labortransfer.local.stack.Party;
import io.labortransfer.local.stack.Reporter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Trips arrive, employers take the people over at the gate, and they start work. */
final class Arrival implements Chapter {
    @Override
    public String title() {
        return "Arrival and first day";
    }

    @Override
    public String play(Story story) {
        int onPost = 0;
        for (Ledger.CorridorLedger corridor : story.ledger().corridors()) {
            String office = Party.office(corridor.origin());
            for (Story.Ride ride : story.rides(corridor.origin())) {
                story.api()
                        .post(office, ride.path() + "/legs/1/arrive", Map.of("at", Story.now()))
                        .expect(200);
            }
            List<Story.Case> people = story.rides(corridor.origin()).stream()
                    .flatMap(ride -> ride.riders().stream())
                    .toList();
            story.checks()
                    .equal(
                            "arrived from " + corridor.origin(),
                            corridor.travellers(),
                            inState(story, office, "ARRIVED"));
            batch(story, "handed over", people, "/transfers/handovers:batch", Arrival::handover);
            story.checks()
                    .equal(
                            "handed over from " + corridor.origin(),
                            corridor.travellers(),
                            inState(story, office, "HANDED_OVER"));
            String today = story.ledger().today();
            batch(
                    story,
                    "on post",
                    people,
                    "/transfers/starts:batch",
                    each -> Map.of("transferId", each.transferId(), "start", today));
            int started = inState(story, office, "ON_POST");
            story.checks().equal("on post from " + corridor.origin(), corridor.travellers(), started);
            for (Story.Ride ride : story.rides(corridor.origin())) {
                story.api().post(office, ride.path() + "/close", Map.of()).expect(200);
            }
            onPost += started;
        }
        return onPost + " people arrived, were handed over and are on their post";
    }

    private static Map<String, Object> handover(Story.Case each) {
        return Map.of("transferId", each.transferId(), "at", Story.now());
    }

    private static int inState(Story story, String office, String state) {
        return story.api().all(office, "/transfers?state=" + state).size();
    }

    private static void batch(
            Story story,
            String what,
            List<Story.Case> people,
            String path,
            Function<Story.Case, Map<String, Object>> item) {
        Reporter.Progress progress = story.reporter().begin(what, people.size());
        Map<String, List<Story.Case>> byEmployer =
                people.stream().collect(Collectors.groupingBy(Story.Case::employerId));
        List<Map.Entry<String, List<Story.Case>>> employers = List.copyOf(byEmployer.entrySet());
        List<Integer> done = Crowd.each(
                employers,
                progress,
                entry -> Batches.sendAll(
                        story,
                        story.clientOf(entry.getKey()),
                        path,
                        entry.getValue().stream().map(item).toList()));
        progress.done("%d by %d employers"
                .formatted(done.stream().mapToInt(Integer::intValue).sum(), employers.size()));
    }
}
