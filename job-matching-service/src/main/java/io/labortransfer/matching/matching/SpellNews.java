package io.labortransfer.matching.matching;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.matching.candidate.Candidates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What transfer-tracking tells about work that began or ended. */
@ApplicationScoped
public class SpellNews {

    private final Candidates candidates;
    private final CaseNews cases;
    private final Caller caller;

    SpellNews(Candidates candidates, CaseNews cases, Caller caller) {
        this.candidates = candidates;
        this.cases = cases;
        this.caller = caller;
    }

    /** Work began; when it is the end of a match's way, the post is filled. */
    public void started(UUID worker, UUID spell, Optional<UUID> match) {
        candidates.spellStarted(caller.scope(), worker, spell);
        match.ifPresent(cases::started);
    }

    /** Work ended. */
    public void ended(UUID spell) {
        candidates.spellEnded(caller.scope(), spell);
    }
}
