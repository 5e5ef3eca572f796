/** What was done for a worker: a ledger to which measures are added once each and from which none is taken. */
@NullMarked
package io.labortransfer.registry.assistance;

import org.jspecify.annotations.NullMarked;
