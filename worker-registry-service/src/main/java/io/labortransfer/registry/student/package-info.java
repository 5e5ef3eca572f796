/** People at school: what they learn, what they wish for afterwards, and when school is over. A student is in the register and is never placed. */
@NullMarked
package io.labortransfer.registry.student;

import org.jspecify.annotations.NullMarked;
