/** Ledgers of assistance over HTTP. */
@NullMarked
package io.labortransfer.registry.assistance.rest;

import org.jspecify.annotations.NullMarked;
