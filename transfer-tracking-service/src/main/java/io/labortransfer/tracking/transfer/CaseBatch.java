package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One act on many cases: all are fetched and locked at once, each is asked by itself, all is told at once. */
@ApplicationScoped
class CaseBatch {

    private final CaseReach reach;
    private final CaseNews news;

    CaseBatch(CaseReach reach, CaseNews news) {
        this.reach = reach;
        this.news = news;
    }

    /** Asks {@code act} of the case of each item; one refusal hinders no other item. */
    <I> List<ItemAnswer> each(
            List<I> items,
            Function<I, String> transferId,
            Set<Actor> actors,
            BiFunction<I, Reached, Ruling<List<Step>>> act) {
        return each(items, transferId, held(items, transferId), actors, act);
    }

    /** The same with the cases fetched before. */
    <I> List<ItemAnswer> each(
            List<I> items,
            Function<I, String> transferId,
            Map<UUID, Reached> held,
            Set<Actor> actors,
            BiFunction<I, Reached, Ruling<List<Step>>> act) {
        List<ItemAnswer> answers = new ArrayList<>(items.size());
        List<Announcement> told = new ArrayList<>();
        for (I item : items) {
            String text = transferId.apply(item);
            Reached reached = id(text).map(held::get).orElse(null);
            if (reached == null) {
                answers.add(ItemAnswer.unknown(text));
            } else if (!reached.isOneOf(actors)) {
                answers.add(ItemAnswer.notAllowed(text));
            } else {
                Ruling<List<Step>> ruling = act.apply(item, reached);
                if (ruling instanceof Granted<List<Step>>(List<Step> steps)) {
                    told.addAll(news.of(reached.subject(), steps, null));
                }
                answers.add(ItemAnswer.of(text, reached.subject(), ruling));
            }
        }
        news.tellAll(told);
        return answers;
    }

    /** The cases of all items that the caller may know of, locked. */
    <I> Map<UUID, Reached> held(List<I> items, Function<I, String> transferId) {
        return reach.heldAll(items.stream()
                .map(transferId)
                .map(CaseBatch::id)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
    }

    /** The id in {@code text}, if it can be one. */
    static Optional<UUID> id(String text) {
        return PublicId.parse(TransferId.PREFIX, text);
    }
}
