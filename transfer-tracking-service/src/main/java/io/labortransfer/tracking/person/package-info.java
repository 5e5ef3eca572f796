/**
 * What this service knows about a person: registration unit, county and month of birth, taken from the anonymous candidate state. No name, no number.
 */
@NullMarked
package io.labortransfer.tracking.person;

import org.jspecify.annotations.NullMarked;
