/** What the register keeps and for how long: counts for the office, class by class, and no value of anybody. */
@NullMarked
package io.labortransfer.registry.retention;

import org.jspecify.annotations.NullMarked;
