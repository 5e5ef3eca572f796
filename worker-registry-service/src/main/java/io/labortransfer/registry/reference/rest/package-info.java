/** Shows the published lists. */
@NullMarked
package io.labortransfer.registry.reference.rest;

import org.jspecify.annotations.NullMarked;
