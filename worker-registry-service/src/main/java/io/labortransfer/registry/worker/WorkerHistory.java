package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was known of a worker at which moment, and who changed it. */
@ApplicationScoped
public class WorkerHistory {
    private final WorkerDirectory directory;
    private final PastWorkers past;
    private final PersonSeal seal;

    WorkerHistory(WorkerDirectory directory, PastWorkers past, PersonSeal seal) {
        this.directory = directory;
        this.past = past;
        this.seal = seal;
    }

    /**
     * One version of a worker, and what made it.
     *
     * @param version what the record said
     * @param changed names of what it says otherwise than the version before; empty for the first
     * @param reason the words given for it, in clear
     */
    public record Entry(
            WorkerVersion version,
            List<String> changed,
            @Nullable String reason) {
        public Entry {
            changed = List.copyOf(changed);
        }

        @Override
        public String toString() {
            return "Entry[" + version.id() + " " + version.version() + "]";
        }
    }

    /**
     * The record as it is asked for, or 404 when the worker was not known at that moment. A moment that is to come shows what stands now,
     * a day before the registration the first that was known.
     */
    @Transactional
    public WorkerVersion at(Passport caller, UUID id, AsKnown asked) {
        var worker = directory.get(caller, id);
        var known = known(caller.scope(), worker, asked.knownAt());
        var day = asked.asOf();
        return day == null ? known : held(caller.scope(), known, day);
    }

    private WorkerVersion known(ProvinceScope scope, Worker worker, @Nullable Instant moment) {
        if (moment == null || !worker.updatedAt().isAfter(moment)) {
            return worker.present();
        }
        return past.at(scope, worker.uuid(), moment).orElseThrow(Problems::notFound);
    }

    /** Of what was known that which held at the end of a day. Each category says itself from when to when it holds. */
    private WorkerVersion held(ProvinceScope scope, WorkerVersion known, LocalDate day) {
        var end = Times.endOf(day);
        if (known.change().at().isBefore(end)) {
            return known;
        }
        return past.before(scope, known.uuid(), end)
                .or(() -> past.first(scope, known.uuid()))
                .map(then -> then.with(known.facts().categories()))
                .orElse(known);
    }

    /** At most {@code limit} versions below {@code below}, the newest first; 404 when the worker is out of reach. */
    @Transactional
    public List<Entry> page(Passport caller, UUID id, @Nullable Long below, int limit) {
        var worker = directory.get(caller, id);
        var versions = new ArrayList<WorkerVersion>();
        if (below == null) {
            versions.add(worker.present());
        }
        var before = below == null ? worker.version() : Math.min(below, worker.version());
        versions.addAll(past.below(caller.scope(), worker.uuid(), before, limit + 1 - versions.size()));
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < Math.min(limit, versions.size()); i++) {
            entries.add(entry(versions.get(i), i + 1 < versions.size() ? versions.get(i + 1) : null));
        }
        return entries;
    }

    private Entry entry(WorkerVersion version, @Nullable WorkerVersion former) {
        var reason = seal.openReason(
                version.originProvince(),
                version.id().value(),
                version.change().note().reason());
        return new Entry(version, former == null ? List.of() : changed(former, version), reason);
    }

    private List<String> changed(WorkerVersion former, WorkerVersion version) {
        var changed = new ArrayList<String>();
        if (former.state() != version.state()) {
            changed.add("state");
        }
        var before = former.person();
        var after = version.person();
        if (before != null && after != null) {
            changed.addAll(seal.registration(former, before).differences(seal.registration(version, after)));
        }
        return changed;
    }
}
