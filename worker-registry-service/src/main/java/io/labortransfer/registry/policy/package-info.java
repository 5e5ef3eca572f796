/**
 * The terms that a reporting unit may set for itself: written by one person, approved by another, in force from a day on. What a unit does
 * not set is the nation's, and what the nation does not set comes with the program.
 */
@NullMarked
package io.labortransfer.registry.policy;

import org.jspecify.annotations.NullMarked;
