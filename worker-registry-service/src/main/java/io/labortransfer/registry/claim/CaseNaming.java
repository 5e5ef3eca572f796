package io.labortransfer.registry.claim;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.duplicate.CaseClocks;
import io.labortransfer.registry.duplicate.DuplicateCase;
import io.labortransfer.registry.duplicate.DuplicateCases;
import io.labortransfer.registry.policy.Policy;
import io.labortransfer.registry.policy.Terms;
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
    private final DuplicateCases cases;
    private final Workers workers;
    private final Terms terms;
    private final DuplicateSettings settings;
    private final Random chance = new SecureRandom();

    CaseNaming(DuplicateCases cases, Workers workers, Terms terms, DuplicateSettings settings) {
        this.cases = cases;
        this.workers = workers;
        this.terms = terms;
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
                    never ? DuplicateCase.NEVER : terms.end(holder, Policy.DUPLICATE_NAMING, one.openedAt()));
        }
    }
}
