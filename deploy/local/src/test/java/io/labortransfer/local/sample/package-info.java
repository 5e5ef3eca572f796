/** What the generator promises: the same files from the same seed, and a ledger that is right to the line. */
@NullMarked
package io.labortransfer.local.sample;

import org.jspecify.annotations.NullMarked;
