/** Job orders as far as courses cite them: which of them are open, as job-matching tells. */
@NullMarked
package io.labortransfer.registry.joborder;

import org.jspecify.annotations.NullMarked;
