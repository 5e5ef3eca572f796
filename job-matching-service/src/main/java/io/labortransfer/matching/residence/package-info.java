/**
 * Where people live whose registration moves between units (saga S9): their rows move along. And which record speaks for a person of whom
 * there were two (saga S8): matches follow it.
 */
@NullMarked
package io.labortransfer.matching.residence;

import org.jspecify.annotations.NullMarked;
