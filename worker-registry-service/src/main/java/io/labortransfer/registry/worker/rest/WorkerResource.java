package io.labortransfer.registry.worker.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.NoIdempotencyKey;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.feed.ChangeFeed;
import io.labortransfer.kit.feed.ChangePage;
import io.labortransfer.kit.feed.Feed;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.kit.harvest.Approached;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.Times;
import io.labortransfer.kit.web.Cursors;
import io.labortransfer.kit.web.Limits;
import io.labortransfer.kit.web.MergePatch;
import io.labortransfer.kit.web.MergePatches;
import io.labortransfer.kit.web.Moments;
import io.labortransfer.kit.web.Page;
import io.labortransfer.kit.web.SaysWhy;
import io.labortransfer.registry.worker.Admission;
import io.labortransfer.registry.worker.HeldPerson;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.SharedProfile;
import io.labortransfer.registry.worker.SharedReading;
import io.labortransfer.registry.worker.Worker;
import io.labortransfer.registry.worker.WorkerCorrection;
import io.labortransfer.registry.worker.WorkerDirectory;
import io.labortransfer.registry.worker.WorkerHistory;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.registry.worker.WorkerRegistry;
import io.labortransfer.registry.worker.WorkerSubmission;
import io.labortransfer.registry.worker.WorkerVersion;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Workers, one at a time. */
@Path("/api/v1/workers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workers")
@Blocking
public class WorkerResource {
    private static final String SEARCHED = "idNumber, name, phone";

    private final WorkerRegistry registry;
    private final WorkerDirectory directory;
    private final WorkerCorrection correction;
    private final WorkerHistory history;
    private final SharedReading shared;
    private final MergePatches patches;
    private final Cursors cursors;
    private final Caller caller;
    private final ChangeFeed changes;
    private final Clock clock;

    WorkerResource(
            WorkerRegistry registry,
            WorkerDirectory directory,
            WorkerCorrection correction,
            WorkerHistory history,
            SharedReading shared,
            MergePatches patches,
            Cursors cursors,
            Caller caller,
            ChangeFeed changes,
            Clock clock) {
        this.changes = changes;
        this.registry = registry;
        this.directory = directory;
        this.correction = correction;
        this.history = history;
        this.shared = shared;
        this.patches = patches;
        this.clock = clock;
        this.cursors = cursors;
        this.caller = caller;
    }

    @POST
    @Access("worker.write")
    @Operation(operationId = "registerWorker", summary = "Register one worker")
    @APIResponse(
            responseCode = "201",
            description = "Registered; the same record again answers the same",
            content = @Content(schema = @Schema(implementation = WorkerView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Parked in a duplicate case",
            content = @Content(schema = @Schema(implementation = ParkedView.class)))
    public Response register(@NotNull WorkerSubmission worker) {
        return switch (registry.register(caller.passport(), worker)) {
            case Admission.Registered(var registered, var isNew) -> {
                // whoever is new is in no household: nobody need be asked
                var view = isNew ? view(registered.present()) : view(registered);
                yield Response.created(URI.create("/api/v1/workers/" + view.id()))
                        .entity(view)
                        .build();
            }
            case Admission.Parked parked ->
                Response.accepted(new ParkedView("parked", parked.duplicate().wire(), parked.person()))
                        .build();
        };
    }

    @GET
    @Path("/changes")
    @Access("worker.read")
    @Operation(
            operationId = "listWorkerChanges",
            summary = "Changes of the workers in reach, or of those who are shown to the caller")
    public ChangePage changes(
            @QueryParam("since") @Nullable String since,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("shared") @Nullable Boolean ofShared) {
        return changes.page(feed(ofShared), since, limit);
    }

    @GET
    @Path("/changes")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Access("worker.read")
    @Operation(operationId = "followWorkerChanges", hidden = true)
    public Multi<OutboundSseEvent> follow(
            @QueryParam("since") @Nullable String since, @QueryParam("shared") @Nullable Boolean ofShared) {
        return changes.follow(feed(ofShared), since);
    }

    private Feed feed(@Nullable Boolean asked) {
        var ofShared = SharedReading.isAskedFor(caller.passport(), asked);
        return Feed.of("lt.worker.v1", ofShared, new WorkerGlance(caller, directory, shared, ofShared));
    }

    @GET
    @Path("/{id}")
    @Access("worker.read")
    @Operation(
            operationId = "getWorker",
            summary =
                    "One worker, as the record stands, as it held at the end of a day, or as it was known at a moment",
            description =
                    "asOf shows what the record said at the end of a day. Its categories are those that hold on that day by all that is"
                            + " known, for each has a first and a last day of its own, however late it was written down. A day before the"
                            + " registration shows the first that was known. A destination office reads the present profile of a worker who is shared with it, without asOf and knownAt, and since an offer there was"
                            + " accepted the name, whether the worker is labor force out of poverty (lop) and what limits the work (workLimits), since"
                            + " the contract the ID number, since the way is planned the phone. A station of the own unit reads lop,"
                            + " workLimits and languages, and no categories and no capacity. An employer reads the"
                            + " profile since its offer was accepted, and name and phone as far as the worker consents.")
    public WorkerView get(
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        var worker = WorkerId.of(id).value();
        var asked = new AsKnown(Moments.day("asOf", asOf), Moments.instant("knownAt", knownAt));
        var passport = caller.passport();
        if (!asked.isNow()) {
            return view(history.at(passport, worker, asked), asked.asOf());
        }
        return directory
                .shown(passport, worker)
                .map(this::view)
                .or(() -> shared.of(passport, worker).map(this::view))
                .orElseThrow(Problems::notFound);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Access("worker.write")
    @SaysWhy
    @Operation(
            operationId = "correctWorker",
            summary = "Correct what is known of a worker, and say why",
            description =
                    "The reason is stored encrypted; the worker and the worker's office read it in the history. The registration goes"
                            + " on as its facts say: who turns out to be at school or under 16 is PENDING_STUDENT and the open wish ends; a record that"
                            + " waits and is attested by the county becomes ACTIVE. Nobody is said to have left a school whose record says otherwise"
                            + " (AT_SCHOOL).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = WorkerSubmission.class)))
    public WorkerView correct(@PathParam("id") String id, @NotNull MergePatch patch) {
        return view(correction.correct(
                caller.passport(),
                WorkerId.of(id).value(),
                known -> patches.applyReasoned(patch, known, WorkerSubmission.class),
                patches.reason(patch)));
    }

    @GET
    @Access("worker.read")
    @Operation(
            operationId = "listWorkers",
            summary = "The workers in reach, or those who are shown to the caller, in the order of their registration",
            description =
                    "A destination office or an employer lists the workers whom an agreement, a case or a spell of work shows it now, each"
                            + " as GET /workers/{id} does. It asks by state and by what is part of a profile: division, occupation, newGrowth and"
                            + " student find those whose profile is shown. An office that is of the origin as well asks for them with shared=true.")
    public Page<WorkerView> list(
            @BeanParam WorkerListing wanted,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var province = caller.passport().province();
        var filter = wanted.filter(Times.today(clock));
        var ofShared = SharedReading.isAskedFor(caller.passport(), wanted.shared);
        var bound = ofShared ? "shared|" + filter.text() : filter.text();
        UUID after = cursor == null
                ? null
                : UUID.fromString(cursors.open(province, bound, cursor).getFirst());
        var behind = filter.behind(after);
        Function<UUID, String> next = last -> cursors.seal(province, bound, List.of(last.toString()));
        return ofShared
                ? shared.list(
                                caller.passport(),
                                behind,
                                Limits.of(limit),
                                last -> next.apply(last.id().value()))
                        .map(this::view)
                : directory
                        .list(caller.passport(), behind, Limits.of(limit), last -> next.apply(last.uuid()))
                        .map(this::view);
    }

    @POST
    @Path("/search")
    @NoIdempotencyKey("it only reads")
    @Access("worker.search")
    @Operation(
            operationId = "searchWorkers",
            summary = "The worker with exactly this ID number, or the workers of a phone or a name, at most 50")
    public Found search(@NotNull @Valid SearchRequest wanted) {
        var idNumber = wanted.idNumber();
        var name = wanted.name();
        var phone = wanted.phone();
        var asked = Stream.of(idNumber, name, phone).filter(Objects::nonNull).count();
        if (asked == 0) {
            throw Problems.invalid(new FieldError("/idNumber", "ONE_NEEDED", SEARCHED));
        }
        if (asked > 1) {
            throw Problems.invalid(new FieldError(phone == null ? "/name" : "/phone", "ONE_OF_THREE", SEARCHED));
        }
        var passport = caller.passport();
        if (idNumber != null) {
            return Found.of(directory.search(passport, idNumber).stream().toList(), this::view);
        }
        return Found.of(
                phone != null
                        ? directory.reachedBy(passport, phone, Found.MOST)
                        : directory.named(passport, Objects.requireNonNull(name), Found.MOST),
                this::view);
    }

    private WorkerView view(Worker worker) {
        return view(directory.written(worker));
    }

    private WorkerView view(SharedProfile worker) {
        return WorkerView.of(worker, shared.person(worker).orElse(null));
    }

    private WorkerView view(WorkerVersion worker) {
        return view(worker, null);
    }

    /** With the categories of a day; all of them, past ones too, without one. */
    private WorkerView view(WorkerVersion worker, @Nullable LocalDate day) {
        return WorkerView.of(
                worker, directory.person(worker), Reach.relation(caller.passport()), day, Times.today(clock));
    }

    /**
     * Workers found by a search.
     *
     * @param items at most 50, in the order of their registration
     * @param more whether there are more: then ask for the name more exactly
     */
    public record Found(
            List<WorkerView> items, @InGroup(FieldGroup.F0) boolean more) implements PersonalRecord {
        private static final int MOST = 50;

        static Found of(List<WorkerVersion> found, Function<WorkerVersion, WorkerView> view) {
            return new Found(found.stream().limit(MOST).map(view).toList(), found.size() > MOST);
        }

        @Override
        public List<String> subjects() {
            return items.stream().map(WorkerView::id).toList();
        }
    }

    /** The neutral answer when another unit holds the person. */
    @InGroup(FieldGroup.F0)
    public record ParkedView(
            String status, String duplicateId, @JsonIgnore HeldPerson person) implements Approached {
        @Override
        public List<String> approached() {
            return List.of(person.counted());
        }
    }
}
