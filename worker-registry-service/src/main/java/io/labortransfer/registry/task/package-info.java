/** Work for an office, by a day: told to whoever keeps the office's work list. */
@NullMarked
package io.labortransfer.registry.task;

import org.jspecify.annotations.NullMarked;
