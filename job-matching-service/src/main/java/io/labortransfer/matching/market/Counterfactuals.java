package io.labortransfer.matching.market;

import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.engine.Gain;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.engine.Skill;
import io.labortransfer.matching.engine.Wish;
import io.labortransfer.matching.matching.EngineInputs;
import io.labortransfer.matching.matching.OwnWorkers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What would open up to a worker who had one certificate more, or would go to one place more; whatever they were asked before. */
@ApplicationScoped
public class Counterfactuals {

    private static final int UNIT = 2;
    private static final int LOWEST_LEVEL = 5;

    private final OwnWorkers workers;
    private final EngineInputs inputs;
    private final Market market;

    Counterfactuals(OwnWorkers workers, EngineInputs inputs, Market market) {
        this.workers = workers;
        this.inputs = inputs;
        this.market = market;
    }

    /**
     * What would be otherwise.
     *
     * @param certificate occupation of a certificate
     * @param destination division by its beginning, where the worker would go last of all and be shown
     */
    public record Change(
            @Nullable String certificate, @Nullable String destination) {}

    /** What the change would open up. Empty when the caller may not know the worker. */
    @Transactional
    public Optional<Gain> ask(UUID worker, Change change, int most) {
        return workers.find(worker).map(pooled -> {
            Seeker now = seeker(pooled);
            Seeker then = changed(now, change);
            return market.ask(view -> view.market().gain(now, then, most));
        });
    }

    private Seeker seeker(CandidatePool.Pooled pooled) {
        return inputs.unasked().seeker(pooled);
    }

    private static Seeker changed(Seeker now, Change change) {
        String certificate = change.certificate();
        String destination = change.destination();
        return new Seeker(
                now.id(),
                now.province(),
                now.division(),
                now.town(),
                now.standing(),
                now.capacity(),
                now.mobility(),
                now.birthMonth(),
                now.sex(),
                now.education(),
                certificate == null ? now.skills() : certified(now.skills(), certificate),
                now.languages(),
                now.priority(),
                destination == null ? now.wish() : goingTo(now.wish(), destination),
                destination == null ? now.mayBeShownIn() : with(now.mayBeShownIn(), destination.substring(0, UNIT)),
                now.answered(),
                now.company(),
                now.lines());
    }

    /** A certificate stands behind what they can do already, or else behind the lowest level. */
    private static List<Skill> certified(List<Skill> skills, String occupation) {
        List<Skill> certified = new ArrayList<>();
        int level = LOWEST_LEVEL;
        for (Skill skill : skills) {
            if (skill.occupationCode().equals(occupation)) {
                level = Math.min(level, skill.level());
            } else {
                certified.add(skill);
            }
        }
        certified.add(new Skill(occupation, level, true));
        return certified;
    }

    /** Who names no place goes anywhere already. */
    private static Wish goingTo(Wish wish, String destination) {
        List<String> destinations = new ArrayList<>(wish.destinations());
        if (!destinations.isEmpty()) {
            destinations.add(destination);
        }
        return new Wish(
                wish.workForms(),
                wish.occupations(),
                destinations,
                wish.wageMinFen(),
                wish.earliestStart(),
                wish.latestStart(),
                wish.lodgingNeeded(),
                wish.ranked(),
                wish.weights());
    }

    private static Set<String> with(Set<String> units, String unit) {
        Set<String> more = new HashSet<>(units);
        more.add(unit);
        return more;
    }
}
