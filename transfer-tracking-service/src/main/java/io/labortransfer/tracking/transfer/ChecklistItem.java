package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.Actor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What must be settled before a worker sets out, and who may say so. */
public enum ChecklistItem {
    CONTRACT_READ(Answerer.WORKER_SIDE, true, false, false),
    INSURANCE(Answerer.EMPLOYER, false, false, false),
    LODGING(Answerer.EMPLOYER, false, false, false),
    ORIENTATION(Answerer.WORKER_SIDE, true, false, false),
    EMERGENCY_CONTACT(Answerer.WORKER_SIDE, false, false, false),
    CONSENT(Answerer.WORKER_SIDE, false, false, false),
    NO_FEE(Answerer.EMPLOYER, false, true, false),
    NO_DOCUMENTS(Answerer.EMPLOYER, false, true, false),
    HEALTH_CHECK(Answerer.EMPLOYER, false, false, true),
    GUARDIAN_INFORMED(Answerer.WORKER_SIDE, false, false, true);

    private final Answerer answerer;
    private final boolean onTheWord;
    private final boolean askedOfWorker;
    private final boolean forMinors;

    ChecklistItem(Answerer answerer, boolean onTheWord, boolean askedOfWorker, boolean forMinors) {
        this.answerer = answerer;
        this.onTheWord = onTheWord;
        this.askedOfWorker = askedOfWorker;
        this.forMinors = forMinors;
    }

    /** The item as paths and bodies name it, for example {@code no-fee}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The item named {@code wire}. */
    public static Optional<ChecklistItem> named(String wire) {
        return Arrays.stream(values()).filter(item -> item.wire().equals(wire)).findFirst();
    }

    /** Whether one of {@code roles} may answer this item. */
    public boolean isAnsweredBy(Set<Actor> roles) {
        return answerer.actors.stream().anyMatch(roles::contains);
    }

    /** Whether one of {@code roles} may record the worker's own answer. */
    public boolean hearsWorkerFrom(Set<Actor> roles) {
        return askedOfWorker && Answerer.WORKER_SIDE.actors.stream().anyMatch(roles::contains);
    }

    /** Whether the answer counts only with the worker's word. */
    public boolean needsWord() {
        return onTheWord;
    }

    /** Whether the worker is asked besides the employer. */
    public boolean asksWorker() {
        return askedOfWorker;
    }

    /** Whether the item stands on the list of a worker of that age. */
    public boolean standsFor(boolean minor) {
        return minor || !forMinors;
    }

    private enum Answerer {
        EMPLOYER(Set.of(Actor.EM)),
        WORKER_SIDE(Set.of(Actor.OP, Actor.ST, Actor.WK));

        private final Set<Actor> actors;

        Answerer(Set<Actor> actors) {
            this.actors = actors;
        }
    }
}
