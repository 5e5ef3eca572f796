package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.importing.KeptLines;
import io.labortransfer.registry.worker.IdNumber;
import io.labortransfer.registry.worker.PersonSeal;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.Workers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Walks over the files of a unit, some pieces at a time. */
@ApplicationScoped
class LineErasure implements PersonLines {
    private static final int AT_ONCE = 16;

    private final KeptLines lines;
    private final Mentions mentions;
    private final Workers workers;
    private final PersonSeal seal;
    private final Scopes scopes;

    LineErasure(KeptLines lines, Mentions mentions, Workers workers, PersonSeal seal, Scopes scopes) {
        this.lines = lines;
        this.mentions = mentions;
        this.workers = workers;
        this.seal = seal;
        this.scopes = scopes;
    }

    private Optional<IdNumber> idNumber(ProvinceScope scope, Worker worker) {
        var sealed = worker.person();
        return sealed == null
                ? Optional.empty()
                : Optional.of(seal.open(scope.province(), worker.uuid(), sealed).idNumber());
    }

    @Override
    public void blank(ProvinceScope scope, UUID worker, Runnable step) {
        var wanted = inTransaction(scope, () -> workers.find(scope, worker).flatMap(known -> idNumber(scope, known)));
        if (wanted.isEmpty()) {
            return;
        }
        for (var job : inTransaction(scope, () -> lines.files(scope))) {
            var numbers = inTransaction(scope, () -> lines.ofWorker(scope, job, worker));
            KeptLines.Change change = (first, body) ->
                    BlankedLines.blank(body, first, numbers, wanted.get().clear());
            var place = Optional.of(KeptLines.Place.BEGINNING);
            while (place.isPresent()) {
                step.run();
                var from = place.get();
                place = inTransaction(scope, () -> lines.change(scope, job, from, AT_ONCE, change));
            }
        }
        inTransaction(scope, () -> {
            lines.forget(scope, worker);
            mentions.forget(scope, lines.runs(scope), seal.idKey(wanted.get()).all());
            return true;
        });
    }

    private <T> T inTransaction(ProvinceScope scope, Supplier<T> work) {
        return scopes.call(scope, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
