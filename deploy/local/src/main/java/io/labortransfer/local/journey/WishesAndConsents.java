package io.labortransfer.local.journey;

import io.labortransfer.local.sample.Ledger;
import io.labortransfer.local.sample.Wish;
import io.labortransfer.local.stack.Party;
import io.labortransfer.local.stack.Reporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** People say what they wish for, and whether their profile may be shown where the work is; some say no. */
final class WishesAndConsents implements Chapter {
    @Override
    public String title() {
        return "Wishes and consents";
    }

    @Override
    public String play(Story story) {
        long wishes = 0;
        long consents = 0;
        for (Ledger.CorridorLedger corridor : story.ledger().corridors()) {
            List<Wish> people = story.files().wishes(corridor.origin());
            people.forEach(story::know);
            Reporter.Progress progress = story.reporter().begin("wishes of " + corridor.origin(), people.size());
            List<Boolean> shared = Crowd.each(people, progress, wish -> record(story, corridor.origin(), wish));
            long sharing = shared.stream().filter(Boolean::booleanValue).count();
            progress.done("%d wishes, %d share their profile, %d do not"
                    .formatted(people.size(), sharing, people.size() - sharing));
            story.checks().equal("wishes of " + corridor.origin(), corridor.wishes(), people.size());
            story.checks().equal("consents of " + corridor.origin(), corridor.consents(), sharing);
            wishes += people.size();
            consents += sharing;
        }
        return "%d wishes and %d consents, each on the person's own word".formatted(wishes, consents);
    }

    private static boolean record(Story story, String origin, Wish wish) {
        String office = Party.office(origin);
        String worker = story.worker(wish.sourceRecordId());
        story.api()
                .post(office, "/workers/" + worker + "/intents", intent(story, wish))
                .expect(201);
        if (!wish.sharesProfile()) {
            return false;
        }
        Map<String, Object> consent = Map.of(
                "purpose", "SHARE_PROFILE_DEST",
                "scope", wish.destinations(),
                "workerWord", story.word(wish.evidenceRef()));
        story.api().post(office, "/workers/" + worker + "/consents", consent).expect(201);
        return true;
    }

    private static Map<String, Object> intent(Story story, Wish wish) {
        Map<String, Object> intent = new LinkedHashMap<>();
        intent.put("workForms", wish.workForms());
        intent.put("occupations", wish.occupations());
        intent.put("destinations", wish.destinations());
        intent.put("wageMinFen", wish.wageMinFen());
        intent.put("earliestStart", wish.earliestStart().toString());
        intent.put("latestStart", wish.latestStart().toString());
        intent.put("lodgingNeeded", wish.lodgingNeeded());
        intent.put("rankedJobOrderIds", List.of());
        intent.put("workerWord", story.word(wish.evidenceRef()));
        return intent;
    }
}
