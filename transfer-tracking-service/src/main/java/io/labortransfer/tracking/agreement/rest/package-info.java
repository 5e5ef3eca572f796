/**
 * Agreements over HTTP.
 */
@NullMarked
package io.labortransfer.tracking.agreement.rest;

import org.jspecify.annotations.NullMarked;
