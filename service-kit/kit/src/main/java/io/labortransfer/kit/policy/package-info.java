/**
 * Numbers that a reporting unit may set for itself: written by one person, approved by another, in force from a day on. What a unit does not set is
 * the nation's, and what the nation does not set comes with the program. A service names its policies and keeps their revisions in a table
 * {@code policy_revision} of its own.
 */
@NullMarked
package io.labortransfer.kit.policy;

import org.jspecify.annotations.NullMarked;
