/** Keeps and shows households over HTTP. */
@NullMarked
package io.labortransfer.registry.household.rest;

import org.jspecify.annotations.NullMarked;
