/**
 * Where people live and have lived whose registration moves between units (saga S9): their rows move along, and figures remember where
 * they were. And which record speaks for a person of whom there were two (saga S8).
 */
@NullMarked
package io.labortransfer.tracking.residence;

import org.jspecify.annotations.NullMarked;
