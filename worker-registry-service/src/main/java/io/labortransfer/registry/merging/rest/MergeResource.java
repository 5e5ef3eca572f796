package io.labortransfer.registry.merging.rest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.registry.merging.MergeDesk;
import io.labortransfer.registry.worker.Reach;
import io.labortransfer.registry.worker.WorkerId;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Two records of one person. */
@Path("/api/v1/workers/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
@Blocking
public class MergeResource {
    private final MergeDesk desk;
    private final Caller caller;

    MergeResource(MergeDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Path("/merge")
    @Access("worker.write")
    @Operation(
            operationId = "mergeWorker",
            summary = "Keep this record as it is, and let another one of the unit speak for the person",
            description =
                    "Only after a probable duplicate case of the two was decided SAME_PERSON. Wishes, consents, proofs, courses with"
                            + " their certificates, school days and measures of assistance rest on the other record from now on; this"
                            + " one is read-only and names it in mergedInto. In a course that both are in, the place of who has come"
                            + " further is kept, and the other one is free. A pupil's record and another one are not merged"
                            + " (MERGE_AT_SCHOOL).")
    public MergeView merge(@PathParam("id") String id, @NotNull @Valid MergeRequest merge) {
        return MergeView.of(
                desk.merge(
                        caller.passport(),
                        WorkerId.of(id).value(),
                        WorkerId.of(merge.intoWorkerId()).value(),
                        merge.reason()),
                Reach.relation(caller.passport()));
    }

    @POST
    @Path("/unmerge")
    @Access("worker.write")
    @Operation(
            operationId = "unmergeWorker",
            summary = "Undo a merge within its term: both records stand again, each with its history",
            description = "The term is the policy unmerge-term of the unit, ninety days where nobody sets another.")
    public MergeView unmerge(@PathParam("id") String id, @NotNull @Valid UnmergeRequest unmerge) {
        return MergeView.of(
                desk.unmerge(caller.passport(), WorkerId.of(id).value(), unmerge.reason()),
                Reach.relation(caller.passport()));
    }

    /**
     * Into which record, and why.
     *
     * @param intoWorkerId the record that speaks for the person from now on
     * @param reason in words; stored encrypted
     */
    public record MergeRequest(
            @NotBlank String intoWorkerId,
            @NotBlank @Size(min = 1, max = 500) String reason) {
        @Override
        public String toString() {
            return "MergeRequest";
        }
    }

    /**
     * Why a merge is undone.
     *
     * @param reason in words; stored encrypted
     */
    public record UnmergeRequest(
            @NotBlank @Size(min = 1, max = 500) String reason) {
        @Override
        public String toString() {
            return "UnmergeRequest";
        }
    }
}
