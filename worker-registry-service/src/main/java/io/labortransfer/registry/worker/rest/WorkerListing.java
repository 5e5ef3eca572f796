package io.labortransfer.registry.worker.rest;

import io.labortransfer.registry.worker.CategoryCode;
import io.labortransfer.registry.worker.LaborCapacity;
import io.labortransfer.registry.worker.Mobility;
import io.labortransfer.registry.worker.WorkerFilter;
import io.labortransfer.registry.worker.WorkerState;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom a list of workers shows. */
@SuppressWarnings("NullAway.Init") // JAX-RS fills the fields
class WorkerListing {
    @QueryParam("division")
    @Pattern(regexp = "[0-9]{2,6}")
    @Nullable
    String division;

    @QueryParam("state")
    @Nullable
    WorkerState state;

    @QueryParam("category")
    @Nullable
    CategoryCode category;

    @QueryParam("capacity")
    @Nullable
    LaborCapacity capacity;

    @QueryParam("mobility")
    @Nullable
    Mobility mobility;

    @QueryParam("occupation")
    @Pattern(regexp = "[0-9A-Za-z-]{1,20}")
    @Nullable
    String occupation;

    @QueryParam("intentState")
    @Nullable
    WishState intentState;

    @QueryParam("newGrowth")
    @Nullable
    Boolean newGrowth;

    @QueryParam("student")
    @Nullable
    Boolean student;

    @QueryParam("assisted")
    @Nullable
    Boolean assisted;

    @QueryParam("shared")
    @Nullable
    Boolean shared;

    /** States of a wish by which workers are listed. */
    enum WishState {
        OPEN,
        MATCHED,
        IN_TRANSFER,
        EMPLOYED,
        WITHDRAWN,
        EXPIRED
    }

    WorkerFilter filter(LocalDate today) {
        return new WorkerFilter(
                division,
                state,
                category,
                today,
                capacity,
                mobility,
                occupation,
                intentState == null ? null : intentState.name(),
                newGrowth,
                student,
                assisted,
                null,
                List.of(),
                null);
    }
}
