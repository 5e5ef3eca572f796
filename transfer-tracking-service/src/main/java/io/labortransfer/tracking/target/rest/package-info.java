/**
 * Progress of a year's target over HTTP.
 */
@NullMarked
package io.labortransfer.tracking.target.rest;

import org.jspecify.annotations.NullMarked;
