/**
 * Spells over HTTP.
 */
@NullMarked
package io.labortransfer.tracking.spell.rest;

import org.jspecify.annotations.NullMarked;
