package io.labortransfer.registry.relocation;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.duplicate.DuplicateCases;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.labortransfer.registry.duplicate.Side;
import io.labortransfer.registry.reference.Division;
import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.registry.word.WordKeeper;
import io.labortransfer.registry.word.WorkerWord;
import io.labortransfer.registry.worker.IdNumber;
import io.labortransfer.registry.worker.PersonSeal;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerDirectory;
import io.labortransfer.registry.worker.WorkerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Starts relocations. A unit that asks for a person of another one is answered the same whoever has the person, and when nobody has: the
 * request waits, and lapses.
 */
@ApplicationScoped
public class RelocationStart {
    private final RelocationBook book;
    private final WorkerDirectory workers;
    private final DuplicateCases cases;
    private final WordKeeper words;
    private final PersonSeal seal;
    private final ReferenceLibrary library;
    private final Clock clock;

    RelocationStart(
            RelocationBook book,
            WorkerDirectory workers,
            DuplicateCases cases,
            WordKeeper words,
            PersonSeal seal,
            ReferenceLibrary library,
            Clock clock) {
        this.book = book;
        this.workers = workers;
        this.cases = cases;
        this.words = words;
        this.seal = seal;
        this.library = library;
        this.clock = clock;
    }

    /** Starts one for the caller: for a unit of its own people or of a person elsewhere, or for the worker. */
    @Transactional
    public Relocation start(Passport caller, RelocationSubmission wanted) {
        var target = target(wanted.toDivision());
        if (!caller.roles().contains(Actor.OP)) {
            return ofWorker(caller, wanted, target);
        }
        if (Stream.of(wanted.workerId(), wanted.duplicateId(), wanted.idNumber())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw Problems.invalid(new FieldError("/workerId", "ONE_NEEDED", "workerId, duplicateId, idNumber"));
        }
        return target.reportingUnit().equals(caller.province())
                ? intoOwnUnit(caller, wanted, target)
                : outOfOwnUnit(caller, wanted, target);
    }

    private Division target(@Nullable String code) {
        if (code == null) {
            throw Problems.invalid(new FieldError("/toDivision", "REQUIRED"));
        }
        var divisions = library.divisions();
        var today = Times.today(clock);
        return divisions
                .find(code)
                .filter(division -> division.holdsOn(today) && divisions.isLowest(division, today))
                .orElseThrow(() -> Problems.invalid(divisions.fault("/toDivision", code, today)));
    }

    private Relocation ofWorker(Passport caller, RelocationSubmission wanted, Division target) {
        var self = caller.worker();
        if (self == null) {
            throw Problems.notFound();
        }
        var named = wanted.workerId();
        if (wanted.duplicateId() != null
                || wanted.idNumber() != null
                || named != null && !WorkerId.of(named).value().equals(self)) {
            throw Problems.notFound();
        }
        var worker = workers.staying(caller, self);
        if (target.reportingUnit().equals(caller.province())) {
            Ruling.refused(RelocationRefusal.RELOCATION_NOWHERE).orThrow();
        }
        var word = words.take(caller, self, wanted.workerWord()).orThrow();
        return letGo(caller, worker, StartedBy.WORKER, target, null, word);
    }

    private Relocation outOfOwnUnit(Passport caller, RelocationSubmission wanted, Division target) {
        var duplicate = duplicate(wanted);
        var worker = duplicate == null ? own(caller, wanted) : workers.get(caller, held(caller, duplicate));
        var spoken = wanted.workerWord();
        var word = spoken == null
                ? null
                : words.take(caller, worker.uuid(), spoken).orThrow();
        return letGo(caller, worker, StartedBy.OLD, target, duplicate, word);
    }

    private Worker own(Passport caller, RelocationSubmission wanted) {
        var id = wanted.workerId();
        var number = wanted.idNumber();
        if (id != null) {
            return workers.get(caller, WorkerId.of(id).value());
        }
        var found = workers.search(caller, number == null ? "" : number).orElseThrow(Problems::notFound);
        return workers.get(caller, found.uuid());
    }

    private UUID held(Passport caller, UUID duplicate) {
        return cases.find(caller.scope(), duplicate)
                .filter(found -> found.side(caller.province()) == Side.HOLDER)
                .orElseThrow(Problems::notFound)
                .holderWorker();
    }

    private Relocation letGo(
            Passport caller,
            Worker worker,
            StartedBy by,
            Division target,
            @Nullable UUID duplicate,
            @Nullable WorkerWord word) {
        book.letGo(caller.scope(), worker.uuid(), target.reportingUnit(), caller.org())
                .orThrow();
        return book.enter(
                caller.scope(),
                by,
                caller.org(),
                target.reportingUnit(),
                target.code(),
                worker.uuid(),
                duplicate,
                word);
    }

    private Relocation intoOwnUnit(Passport caller, RelocationSubmission wanted, Division target) {
        if (!caller.scope().covers(target.code())) {
            throw Problems.invalid(new FieldError("/toDivision", "DIVISION_FOREIGN"));
        }
        var number = wanted.idNumber();
        var duplicate = duplicate(wanted);
        if (duplicate != null
                && cases.find(caller.scope(), duplicate)
                        .filter(found -> found.side(caller.province()) == Side.CLAIMANT)
                        .isEmpty()) {
            throw Problems.notFound();
        }
        if (number != null && IdNumber.fault(IdNumber.normal(number)).isPresent()) {
            throw Problems.invalid(new FieldError("/idNumber", "ID_FORM"));
        }
        if (number != null && workers.search(caller, number).isPresent()) {
            Ruling.refused(RelocationRefusal.RELOCATION_NOWHERE).orThrow();
        }
        var asked = book.enter(
                caller.scope(), StartedBy.NEW, caller.org(), caller.province(), target.code(), null, duplicate, null);
        if (number != null) {
            var key = seal.idKey(IdNumber.of(IdNumber.normal(number)));
            book.relocations().aim(caller.scope(), asked.uuid(), key.all());
        } else if (duplicate != null) {
            book.relocations().aimAtCase(caller.scope(), asked.uuid(), duplicate);
        }
        return asked;
    }

    private static @Nullable UUID duplicate(RelocationSubmission wanted) {
        var id = wanted.duplicateId();
        return id == null
                ? null
                : PublicId.parse(new DuplicateId(new UUID(0, 0)).prefix(), id).orElseThrow(Problems::notFound);
    }
}
