package io.labortransfer.registry.subject.messaging;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.events.TopicReading;
import io.labortransfer.kit.events.TopicReadings;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import io.labortransfer.registry.importing.PersonLines;
import io.labortransfer.registry.subject.Erased;
import io.labortransfer.registry.subject.ErasureAgain;
import io.labortransfer.registry.subject.ErasurePass;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Reads the list of erasures from its beginning to where it ended, and erases whoever stands in the register again. Who takes it over
 * begins anew: whom it finds erased it passes.
 */
@ApplicationScoped
class ErasureListWork implements LeasedWork {
    private static final Logger LOG = Logger.getLogger(ErasureListWork.class);
    private static final String LIST = "lt.erasure.v1";
    private static final ProvinceScope NOBODYS = ProvinceScope.ofProvince("00");

    private final ErasureAgain again;
    private final PersonLines lines;
    private final TopicReadings readings;
    private final Scopes scopes;

    ErasureListWork(ErasureAgain again, PersonLines lines, TopicReadings readings, Scopes scopes) {
        this.again = again;
        this.lines = lines;
        this.readings = readings;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return ErasureAgain.WORK;
    }

    @Override
    public void work(Held held) {
        var lease = held.lease();
        try (var list = readings.open(LIST)) {
            var left = new HashMap<Integer, Long>();
            var ends = new HashMap<Integer, Long>();
            for (var stretch : list.stretches()) {
                ends.put(stretch.partition(), stretch.ending());
                left.put(stretch.partition(), stretch.beginning());
            }
            left.entrySet().removeIf(at -> at.getValue() >= ends.getOrDefault(at.getKey(), 0L));
            list.from(Map.copyOf(left));
            var listed = 0L;
            while (!left.isEmpty()) {
                var read = list.next();
                var erased = erase(held, read);
                listed += read.events().size();
                var count = listed;
                scopes.run(NOBODYS, () -> again.count(lease, count, erased));
                read.next().forEach(left::replace);
                left.entrySet().removeIf(at -> at.getValue() >= ends.getOrDefault(at.getKey(), 0L));
            }
        }
        scopes.run(NOBODYS, () -> again.end(lease, ErasurePass.State.DONE));
        LOG.infof("the list of erasures was carried out again: pass=%s", lease.id());
    }

    private long erase(Held held, TopicReading.Read read) {
        return read.events().stream()
                .filter(event -> !event.tombstone())
                .filter(event -> erase(held, event))
                .count();
    }

    private boolean erase(Held held, ReceivedEvent event) {
        var erased = event.payload(Erased.class);
        var worker = PublicId.parse("wkr", erased.workerId()).orElseThrow();
        var scope = ProvinceScope.ofProvince(erased.originProvince());
        held.check();
        if (!scopes.call(scope, () -> again.isBack(scope, worker))) {
            return false;
        }
        lines.blank(scope, worker, held::check);
        scopes.run(scope, () -> again.erase(scope, worker));
        return true;
    }

    @Override
    public void giveUp(Lease lease) {
        scopes.run(NOBODYS, () -> again.end(lease, ErasurePass.State.FAILED));
        LOG.errorf("the list of erasures could not be carried out again: pass=%s", lease.id());
    }
}
