/** Where people live whose registration moves between units (saga S9): their rows move along. */
@NullMarked
package io.labortransfer.matching.residence;

import org.jspecify.annotations.NullMarked;
