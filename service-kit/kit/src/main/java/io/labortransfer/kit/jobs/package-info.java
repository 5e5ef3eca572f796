/**
 * Work that outlives a request. A feature orders a piece of work through {@link io.labortransfer.kit.jobs.Leases} in its own
 * transaction and says in a {@link io.labortransfer.kit.jobs.LeasedWork} how it is done; the
 * {@link io.labortransfer.kit.jobs.Workbench} of some replica takes it under a lease, and when that replica dies another goes on.
 * A schedule with {@link io.labortransfer.kit.jobs.ClaimedElsewhere} runs once across all replicas.
 */
@NullMarked
package io.labortransfer.kit.jobs;

import org.jspecify.annotations.NullMarked;
