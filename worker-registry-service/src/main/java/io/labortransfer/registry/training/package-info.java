/** Courses and the people in them: who applied on the own word, what each learned, and whether it led to lasting work. Leaving costs nothing. */
@NullMarked
package io.labortransfer.registry.training;

import org.jspecify.annotations.NullMarked;
