package io.labortransfer.tracking.transfer;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.tracking.agreement.Journey;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One worker's way from an accepted offer to a stable post. Every act answers with the steps it took;
 * none means that it had been taken before. Writers hold the row's lock, so the version counts steps.
 */
@Entity
@Table(name = "transfer_case")
public class TransferCase {

    /** The states in which a case has a trip that it has not set out on. */
    public static final Set<TransferState> RIDES_LATER =
            EnumSet.of(TransferState.READY, TransferState.SCHEDULED, TransferState.NO_SHOW);

    private static final int DAYS_AHEAD = 7;
    private static final Duration STATION_WAITS = Duration.ofHours(24);
    private static final Duration LOOKED_UP = Duration.ofDays(180);

    @EmbeddedId
    private TransferKey key;

    @Embedded
    private Assignment assignment;

    @Column
    @Enumerated(EnumType.STRING)
    private TransferState state;

    @Column
    private int assignmentNo;

    @Column
    @Enumerated(EnumType.STRING)
    private Travel travel;

    @Embedded
    private @Nullable SignedContract contract;

    @Column
    private Checklist checklist;

    @Column
    private @Nullable String fromDivision;

    @Column
    private @Nullable LocalDate birthMonth;

    @Column
    private @Nullable UUID tripId;

    @Column
    private @Nullable String tripUnit;

    @Column
    @Enumerated(EnumType.STRING)
    private FundedSeat fundedSeat;

    @Column
    private @Nullable UUID spellId;

    @Column
    private @Nullable LocalDate startOn;

    @Column
    private @Nullable Instant arrivedAt;

    @Column
    private Instant openedAt;

    @Column
    private Instant updatedAt;

    @Column(insertable = false, updatable = false) // written by the database
    private @Nullable Instant closedAt;

    @Column
    private long version;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected TransferCase() {}

    private TransferCase(TransferKey key, Assignment assignment, Traveler traveler, Instant now) {
        this.key = key;
        this.assignment = assignment;
        this.fromDivision = traveler.registrationDivision();
        this.birthMonth = traveler.birthMonth();
        this.state = TransferState.OPENED;
        this.travel = assignment.usualTravel(key.originProvince());
        this.checklist = Checklist.empty();
        this.fundedSeat = FundedSeat.NONE;
        this.assignmentNo = 1;
        this.openedAt = now;
        this.updatedAt = now;
        this.version = 1;
    }

    /** The case that an accepted offer opens. */
    public static TransferCase opened(TransferId id, AcceptedOffer offer, Traveler traveler, Instant now) {
        TransferKey key = new TransferKey(offer.originProvince(), id.value());
        return new TransferCase(key, Assignment.of(offer), traveler, now);
    }

    /** The step that opening a case is. */
    public Step opening() {
        return new Step(TransferState.OPENED, version, updatedAt, null);
    }

    /** Where the case stands, for whom it is new. */
    public Step standing() {
        return new Step(state, version, updatedAt, null);
    }

    /** Continues this case with the next accepted offer; ON_POST it first separates. */
    public Ruling<List<Step>> takeNextOffer(AcceptedOffer offer, Instant now) {
        if (!state.takesNextOffer()) {
            return refuse(CaseRefusal.CASE_STATE);
        }
        List<Step> steps = new ArrayList<>();
        if (state == TransferState.ON_POST) {
            steps.add(step(TransferState.SEPARATED, now, "CHANGED_JOB"));
        }
        assignment = Assignment.of(offer);
        assignmentNo++;
        travel = assignment.usualTravel(key.originProvince());
        contract = null;
        checklist = Checklist.empty();
        fundedSeat = FundedSeat.NONE; // one that was used stays counted where it was used
        tripId = null;
        tripUnit = null;
        spellId = null;
        startOn = null;
        arrivedAt = null;
        steps.add(step(TransferState.OPENED, now, null));
        return Ruling.granted(steps);
    }

    /** Takes in the signed contract; the labor contract may follow until the worker is on post. */
    public Ruling<List<Step>> upload(ContractRecord uploaded, Instant now) {
        if (!uploaded.termsHash().equals(assignment.termsHash())) {
            return refuse(CaseRefusal.TERMS_DIFFER);
        }
        if (uploaded.signedAt().isAfter(now)) {
            return refuse(CaseRefusal.SIGNED_IN_FUTURE);
        }
        if (contract != null && contract.holds(uploaded)) {
            return Ruling.granted(List.of());
        }
        boolean laterLaborContract = uploaded.kind() == ContractKind.LABOR_CONTRACT && isOnTheWay();
        if (state != TransferState.OPENED && !laterLaborContract) {
            return refuse(CaseRefusal.CASE_STATE);
        }
        contract = SignedContract.of(uploaded, contract);
        touch(now);
        return Ruling.granted(List.of());
    }

    /** The worker confirms the contract. */
    public Ruling<List<Step>> confirmContract(Instant now) {
        if (contract == null) {
            return refuse(CaseRefusal.CONTRACT_MISSING);
        }
        if (contract.confirmedAt().isPresent()) {
            return Ruling.granted(List.of());
        }
        if (!state.leadsTo(TransferState.CONTRACTED)) {
            return refuse(CaseRefusal.CASE_STATE);
        }
        contract = contract.confirmed(now);
        List<Step> steps = new ArrayList<>(List.of(step(TransferState.CONTRACTED, now, null)));
        becomeReady(now).ifPresent(steps::add);
        return Ruling.granted(steps);
    }

    /** Takes an answer of the checklist from one of {@code roles}. */
    public Ruling<List<Step>> answer(Checklist.Answer answer, Set<Actor> roles, Instant now) {
        ChecklistItem item = answer.item();
        if (answer.yes() != null && !item.isAnsweredBy(roles)
                || answer.workerYes() != null && item.asksWorker() && !item.hearsWorkerFrom(roles)) {
            return refuse(CaseRefusal.CHECKLIST_NOT_YOURS);
        }
        if (answer.yes() == null && answer.workerYes() == null) {
            return refuse(CaseRefusal.ANSWER_MISSING);
        }
        if (!item.standsFor(isMinor(now)) || answer.workerYes() != null && !item.asksWorker()) {
            return refuse(CaseRefusal.ITEM_NOT_ASKED);
        }
        Checklist next = checklist.with(answer);
        if (next == checklist) {
            return Ruling.granted(List.of());
        }
        if (state != TransferState.OPENED && state != TransferState.CONTRACTED) {
            return refuse(CaseRefusal.CASE_STATE);
        }
        checklist = next;
        touch(now);
        return Ruling.granted(becomeReady(now).map(List::of).orElse(List.of()));
    }

    /** Whether the worker may take a seat, or a place on the waiting list, of {@code trip}; grants the case. */
    public Ruling<TransferCase> mayRideOn(UUID trip) {
        return state != TransferState.READY || tripId != null && !tripId.equals(trip)
                ? refuse(CaseRefusal.CASE_STATE)
                : Ruling.granted(this);
    }

    /** Takes a seat, or a place on the waiting list, of {@code trip}; the case stays READY until the trip is sure. */
    public Ruling<List<Step>> rideOn(UUID trip, Instant now) {
        return mayRideOn(trip).map(rider -> {
            if (tripId == null) {
                tripId = trip;
                travel = Travel.ORGANIZED;
                touch(now);
            }
            return List.of();
        });
    }

    /** The trip is confirmed with a seat for this worker, {@code funded} or not. */
    public Ruling<List<Step>> schedule(boolean funded, Instant now) {
        return to(TransferState.SCHEDULED, now).map(steps -> {
            if (funded && !steps.isEmpty()) {
                fundedSeat = FundedSeat.HELD;
            }
            return steps;
        });
    }

    /** The line whose seat has to be given back, because the case left before it set out; from then on it has none. */
    public Optional<UUID> freeFundedSeat() {
        if (!fundedSeat.isDueBack(state)) {
            return Optional.empty();
        }
        fundedSeat = FundedSeat.NONE;
        return Optional.ofNullable(assignment.agreementLineId());
    }

    /** The way that a funded seat would be for; none when the case rests on no line. */
    public Optional<Journey> journey() {
        return Optional.ofNullable(assignment.agreementLineId())
                .map(line -> new Journey(
                        line,
                        key.originProvince(),
                        fromDivision,
                        assignment.destinationProvince(),
                        assignment.toDivision()));
    }

    /** Whether the worker is to ride on {@code trip} and has not set out. */
    boolean isBound(UUID trip) {
        return trip.equals(tripId) && RIDES_LATER.contains(state);
    }

    /** The trip is off, or its seat was given back: ready for another one. */
    public Ruling<List<Step>> leaveTrip(Instant now, String reasonCode) {
        tripId = null;
        if (state == TransferState.READY) {
            touch(now);
            return Ruling.granted(List.of());
        }
        return move(TransferState.READY, now, reasonCode);
    }

    /** The worker set out. */
    public Ruling<List<Step>> depart(Instant now) {
        return to(TransferState.DEPARTED, now);
    }

    /** The worker was not there when the leg departed. */
    public Ruling<List<Step>> missDeparture(Instant now) {
        return to(TransferState.NO_SHOW, now);
    }

    /** The worker reached the own drop-off. */
    public Ruling<List<Step>> arrive(Instant at, Instant now) {
        return to(TransferState.ARRIVED, now).map(steps -> {
            if (!steps.isEmpty()) {
                arrivedAt = at;
            }
            return steps;
        });
    }

    /** The employer takes the worker over, or the station a day after the arrival. */
    public Ruling<List<Step>> handOver(Actor by, Instant at, Instant now) {
        if (state == TransferState.HANDED_OVER || state == TransferState.ON_POST) {
            return Ruling.granted(List.of());
        }
        if (state == TransferState.READY && tripId != null) {
            return refuse(CaseRefusal.CASE_STATE);
        }
        if (by == Actor.ST && (arrivedAt == null || at.isBefore(arrivedAt.plus(STATION_WAITS)))) {
            return refuse(CaseRefusal.HANDOVER_NOT_YET);
        }
        if (state == TransferState.READY && travel == Travel.ORGANIZED) {
            travel = Travel.SELF;
        }
        return to(TransferState.HANDED_OVER, now);
    }

    /** Whether a start on {@code day} would be lawful now; says nothing new when it was made before. */
    public Ruling<Boolean> mayStart(LocalDate day, LocalDate today) {
        if (state == TransferState.ON_POST) {
            return day.equals(startOn)
                    ? Ruling.granted(false)
                    : Ruling.refused(CaseRefusal.STARTED_OTHERWISE, allowedActions());
        }
        if (!state.leadsTo(TransferState.ON_POST)) {
            return Ruling.refused(CaseRefusal.CASE_STATE, allowedActions());
        }
        if (day.isAfter(today.plusDays(DAYS_AHEAD))) {
            return Ruling.refused(CaseRefusal.START_TOO_FAR, allowedActions());
        }
        boolean beforeArrival = arrivedAt != null && day.isBefore(io.labortransfer.kit.time.Times.dateOf(arrivedAt));
        return beforeArrival ? Ruling.refused(CaseRefusal.START_TOO_EARLY, allowedActions()) : Ruling.granted(true);
    }

    /** The worker is on post from {@code day} on, which opens {@code spell}. */
    public Ruling<List<Step>> start(LocalDate day, UUID spell, Instant now) {
        return to(TransferState.ON_POST, now).map(steps -> {
            startOn = day;
            spellId = spell;
            return steps;
        });
    }

    /** The worker leaves, in whatever state the case is; never refused. */
    public List<Step> withdraw(Instant now) {
        return state.exit().map(exit -> List.of(step(exit, now, null))).orElse(List.of());
    }

    /** The worker has died: one step on the way out; none when the case is closed. */
    List<Step> endWithLife(String reasonCode, Instant now) {
        return state.exit().map(next -> List.of(step(next, now, reasonCode))).orElse(List.of());
    }

    /** The match came to an end before the start; the case goes the way a withdrawal would. */
    public List<Step> endWithMatch(long seq, Instant now) {
        boolean beforeStart = state.isOpen() && state != TransferState.ON_POST && !state.takesNextOffer();
        if (!beforeStart || seq != assignment.acceptSeq()) {
            return List.of();
        }
        return state.exit().map(exit -> List.of(step(exit, now, "MATCH_ENDED"))).orElse(List.of());
    }

    /** Others than the worker call it off, with a reason: an employer only before the contract. */
    public Ruling<List<Step>> cancel(Set<Actor> roles, String reasonCode, Instant now) {
        if (state == TransferState.CANCELLED) {
            return Ruling.granted(List.of());
        }
        boolean office = roles.contains(Actor.OP) || roles.contains(Actor.DP);
        if (!office && state != TransferState.OPENED && state.isBeforeDeparture()) {
            return refuse(CaseRefusal.CANCEL_TOO_LATE);
        }
        return move(TransferState.CANCELLED, now, reasonCode);
    }

    /** The employment of {@code spell} ended; the case separates when it rests on that spell. */
    public List<Step> separate(UUID spell, String reasonCode, Instant now) {
        if (state != TransferState.ON_POST || !spell.equals(spellId)) {
            return List.of();
        }
        return List.of(step(TransferState.SEPARATED, now, reasonCode));
    }

    /** Whether anybody follows it still: what is closed may be looked up for another 180 days. */
    boolean isFollowed(Instant now) {
        return state.isOpen() || closedAt == null || closedAt.isAfter(now.minus(LOOKED_UP));
    }

    /** The names of what may be asked of the case now. */
    public String[] allowedActions() {
        return CaseActions.of(state).toArray(String[]::new);
    }

    /** Whether the worker is under 18 on the day of {@code now}, as far as month of birth tells. */
    public boolean isMinor(Instant now) {
        return birthMonth != null
                && io.labortransfer.kit.time.Times.dateOf(now)
                        .isBefore(birthMonth.plusYears(18).plusMonths(1));
    }

    private boolean isOnTheWay() {
        return state.isOpen() && !state.takesNextOffer() || state == TransferState.ON_POST;
    }

    private Optional<Step> becomeReady(Instant now) {
        return state == TransferState.CONTRACTED && checklist.isComplete(isMinor(now))
                ? Optional.of(step(TransferState.READY, now, null))
                : Optional.empty();
    }

    private Ruling<List<Step>> to(TransferState next, Instant now) {
        return state == next ? Ruling.granted(List.of()) : move(next, now, null);
    }

    private Ruling<List<Step>> move(TransferState next, Instant now, @Nullable String reasonCode) {
        return state.leadsTo(next)
                ? Ruling.granted(List.of(step(next, now, reasonCode)))
                : refuse(CaseRefusal.CASE_STATE);
    }

    private Step step(TransferState next, Instant now, @Nullable String reasonCode) {
        state = next;
        fundedSeat = fundedSeat.when(next);
        touch(now);
        return new Step(next, version, now, reasonCode);
    }

    private void touch(Instant now) {
        updatedAt = now;
        version++;
    }

    private <T> Ruling<T> refuse(CaseRefusal refusal) {
        return Ruling.refused(refusal, allowedActions());
    }

    /** The case's id. */
    public TransferId id() {
        return new TransferId(key.id());
    }

    /** Reporting unit where the worker is registered. */
    public String originProvince() {
        return key.originProvince();
    }

    /** What the case is about at present: post, employer, terms. */
    public Assignment assignment() {
        return assignment;
    }

    /** The worker. */
    public UUID workerId() {
        return assignment.workerId();
    }

    /** Where the case stands. */
    public TransferState state() {
        return state;
    }

    /** How many offers this case has carried, from 1. */
    public int assignmentNo() {
        return assignmentNo;
    }

    /** How the worker travels. */
    public Travel travel() {
        return travel;
    }

    /** The contract, once uploaded. */
    public Optional<SignedContract> contract() {
        return Optional.ofNullable(contract);
    }

    /** The answers so far. */
    public Checklist checklist() {
        return checklist;
    }

    /** County of registration, once known here. */
    public Optional<String> fromDivision() {
        return Optional.ofNullable(fromDivision);
    }

    /** What the case has of the funded seats of its line. */
    public FundedSeat fundedSeat() {
        return fundedSeat;
    }

    /** The trip that the worker rides or waits for. */
    public Optional<UUID> tripId() {
        return Optional.ofNullable(tripId);
    }

    /** The spell of the present assignment, once on post. */
    public Optional<UUID> spellId() {
        return Optional.ofNullable(spellId);
    }

    /** The version; it counts the changes of this case. */
    public long version() {
        return version;
    }
}
