package io.labortransfer.registry.claim;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.duplicate.CaseClocks;
import io.labortransfer.registry.duplicate.DuplicateCase;
import io.labortransfer.registry.duplicate.DuplicateCases;
import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Decides, as the holder's unit, from when the sides of a case may know each other: after five working days at the latest. Never where the
 * person is protected, and in some other cases by chance, so that not being named says nothing.
 */
@ApplicationScoped
class CaseNaming {
    private static final int NAMED_AFTER_WORKING_DAYS = 5;

    private final DuplicateCases cases;
    private final Workers workers;
    private final ReferenceLibrary library;
    private final DuplicateSettings settings;
    private final Random chance = new SecureRandom();

    CaseNaming(DuplicateCases cases, Workers workers, ReferenceLibrary library, DuplicateSettings settings) {
        this.cases = cases;
        this.workers = workers;
        this.library = library;
        this.settings = settings;
    }

    @Transactional
    void decide(ProvinceScope holder, List<CaseClocks.Unnamed> some) {
        var guarded = workers
                .all(holder, some.stream().map(CaseClocks.Unnamed::worker).toList())
                .stream()
                .filter(worker -> worker.facts().underProtection())
                .map(Worker::uuid)
                .collect(Collectors.toSet());
        for (var one : some) {
            var never = guarded.contains(one.worker()) || chance.nextDouble() < settings.unnamedShare();
            cases.nameFrom(
                    holder,
                    one.claimant(),
                    one.id(),
                    never
                            ? DuplicateCase.NEVER
                            : library.workingDays().after(one.openedAt(), NAMED_AFTER_WORKING_DAYS));
        }
    }
}
