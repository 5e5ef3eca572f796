package io.labortransfer.kit.views;

import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.LeaseLost;
import io.labortransfer.kit.problem.WithoutMessages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** Puts the states that were put aside into a view, and takes out what has none. */
@Singleton
class Restoring {

    private static final Logger LOG = Logger.getLogger(Restoring.class);
    private static final int RESTORED_AT_ONCE = 1_000;
    private static final int SWEPT_AT_ONCE = 2_000;
    /** Reporting units have two digits, and there are never more. */
    private static final List<String> PROVINCES = IntStream.range(0, 100)
            .mapToObj(number -> String.format(Locale.ROOT, "%02d", number))
            .toList();

    private final Rebuilds rebuilds;
    private final StagedStates staged;
    private final RebuildSteps steps;

    Restoring(Rebuilds rebuilds, StagedStates staged, RebuildSteps steps) {
        this.rebuilds = rebuilds;
        this.staged = staged;
        this.steps = steps;
    }

    void restore(Held held, StateView view) {
        for (var at = place(view); ; at = place(view)) {
            var after = at;
            var page = steps.alone(() -> staged.page(view, after, RESTORED_AT_ONCE));
            if (page.isEmpty()) {
                return;
            }
            var province = page.getFirst().province();
            restore(
                    held,
                    view,
                    province,
                    page.stream()
                            .filter(one -> one.province().equals(province))
                            .map(StagedStates.Staged::state)
                            .toList());
        }
    }

    private void restore(Held held, StateView view, String province, List<ReceivedEvent> states) {
        var place = new Rebuild.Place(province, states.getLast().key());
        try {
            steps.take(held, province, () -> {
                view.restore(states);
                rebuilds.pass(view.name(), place, states.size(), 0, 0);
                return true;
            });
        } catch (LeaseLost lost) {
            throw lost;
        } catch (RuntimeException e) {
            if (states.size() > 1) {
                // One of them is at fault; by itself it keeps nothing back.
                states.forEach(single -> restore(held, view, province, List.of(single)));
                return;
            }
            LOG.warnf(new WithoutMessages(e), "a state does not fit into the view %s and is left out", view.name());
            steps.take(held, province, () -> {
                rebuilds.pass(view.name(), place, 0, 1, 0);
                return true;
            });
        }
    }

    void sweep(Held held, StateView view) {
        var provinces = view.ofProvinces() ? PROVINCES : List.of(StagedStates.NOBODYS);
        for (var province : provinces) {
            var at = place(view);
            if (province.compareTo(at.province()) < 0) {
                continue;
            }
            var more = true;
            while (more) {
                more = steps.take(held, province, () -> sweepSome(view, province));
            }
        }
    }

    private boolean sweepSome(StateView view, String province) {
        var at = rebuilds.ofView(view.name()).orElseThrow().at();
        var keys = view.keys(at.province().equals(province) ? at.key() : "", SWEPT_AT_ONCE);
        if (keys.isEmpty()) {
            return false;
        }
        var missing = staged.missing(view, province, keys);
        if (!missing.isEmpty()) {
            view.forget(missing);
        }
        rebuilds.pass(view.name(), new Rebuild.Place(province, keys.getLast()), 0, 0, missing.size());
        return true;
    }

    private Rebuild.Place place(StateView view) {
        return steps.alone(() -> rebuilds.ofView(view.name()).orElseThrow().at());
    }
}
