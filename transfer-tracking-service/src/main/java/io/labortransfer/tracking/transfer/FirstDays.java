package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.tracking.joborder.JobOrders;
import io.labortransfer.tracking.joborder.OrderTerms;
import io.labortransfer.tracking.spell.EvidenceLevel;
import io.labortransfer.tracking.spell.NewSpell;
import io.labortransfer.tracking.spell.Source;
import io.labortransfer.tracking.spell.SpellKey;
import io.labortransfer.tracking.spell.SpellScope;
import io.labortransfer.tracking.spell.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The spell that a case begins with its first day: one per assignment, whoever tells it and however often. */
@ApplicationScoped
class FirstDays {

    private static final String SOURCE = "transfer-tracking";

    private final JobOrders orders;
    private final Ids ids;

    FirstDays(JobOrders orders, Ids ids) {
        this.orders = orders;
        this.ids = ids;
    }

    Map<UUID, NewSpell> of(Map<UUID, Reached> starting, Function<UUID, LocalDate> firstDay) {
        Set<UUID> posts = starting.values().stream()
                .map(reached -> reached.subject().assignment().jobOrderId())
                .collect(Collectors.toSet());
        Map<UUID, OrderTerms> terms = orders.among(posts);
        Map<UUID, NewSpell> spells = new LinkedHashMap<>();
        new TreeMap<>(starting).forEach((id, reached) -> {
            TransferCase subject = reached.subject();
            OrderTerms order = terms.get(subject.assignment().jobOrderId());
            spells.put(id, spell(reached, order, firstDay.apply(id)));
        });
        return spells;
    }

    private NewSpell spell(Reached reached, @Nullable OrderTerms order, LocalDate day) {
        TransferCase subject = reached.subject();
        Assignment about = subject.assignment();
        Work work = new Work(
                about.workerId(),
                order == null ? OrderTerms.USUAL_WORK_FORM : order.workForm(),
                about.foundThrough(),
                subject.travel().name(),
                SpellScope.between(
                        subject.originProvince(),
                        subject.fromDivision().orElse(null),
                        about.destinationProvince(),
                        about.toDivision()),
                about.fullTime(),
                about.employerId(),
                about.jobOrderId(),
                subject.id().value(),
                about.matchId(),
                about.destinationProvince(),
                about.toDivision());
        EvidenceLevel level = reached.roles().contains(Actor.EM) ? EvidenceLevel.EMPLOYER : EvidenceLevel.SELF;
        Source source = new Source(SOURCE, subject.id().wire() + "/" + subject.assignmentNo(), level);
        // The worker confirmed the contract by word, so the start may end an earlier full-time spell.
        return new NewSpell(new SpellKey(subject.originProvince(), ids.next()), work, day, null, source, true);
    }
}
