/**
 * What a caller reads when something is wrong: problems with their field errors, their texts in two
 * languages, and the one way to log a failure without quoting a value.
 */
@NullMarked
package io.labortransfer.kit.problem;

import org.jspecify.annotations.NullMarked;
