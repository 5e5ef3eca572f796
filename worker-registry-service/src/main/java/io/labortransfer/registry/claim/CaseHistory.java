package io.labortransfer.registry.claim;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.claim.CaseDesk.Seen;
import io.labortransfer.registry.duplicate.CaseVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a case was and who changed it, for both sides and the nation, each as far as it may see the case. */
@ApplicationScoped
public class CaseHistory {
    private static final AsKnown NOW = new AsKnown(null, null);

    private final CaseDesk desk;
    private final CaseBook book;

    CaseHistory(CaseDesk desk, CaseBook book) {
        this.desk = desk;
        this.book = book;
    }

    /** The case as it is asked for, or 404. */
    @Transactional
    public Seen at(Passport caller, UUID id, AsKnown asked) {
        var present = desk.get(caller, id);
        return asked.isNow() ? present : past(caller, present, asked);
    }

    private Seen past(Passport caller, Seen present, AsKnown asked) {
        return book.cases().versions(caller.scope(), present.duplicate(), null, asked, 1).stream()
                .findFirst()
                .map(CaseVersion::duplicate)
                .map(then -> then.heldBy(book.cases().holderThen(caller.scope(), present.duplicate(), asked)))
                .map(then -> desk.past(present, then))
                .orElseThrow(Problems::notFound);
    }

    /** At most {@code limit} versions below {@code below}, the newest first, the present one among them; or 404. */
    @Transactional
    public List<CaseEntry> page(Passport caller, UUID id, @Nullable Long below, int limit) {
        var present = desk.get(caller, id);
        var found = book.cases().versions(caller.scope(), present.duplicate(), below, NOW, limit + 1);
        return IntStream.range(0, Math.min(limit, found.size()))
                .mapToObj(place -> new CaseEntry(present, found.get(place), before(found, place)))
                .toList();
    }

    private static @Nullable CaseVersion before(List<CaseVersion> found, int place) {
        return place + 1 < found.size() ? found.get(place + 1) : null;
    }
}
