/** Files whose lines are taken one by one, each as the operation on a single record takes it. */
@NullMarked
package io.labortransfer.kit.importing.lines;

import org.jspecify.annotations.NullMarked;
