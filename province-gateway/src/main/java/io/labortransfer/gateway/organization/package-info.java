/**
 * The organizations that may call, and which client speaks for which of them. A caller's actor, unit,
 * reach and employer come from here and from nowhere else.
 */
@NullMarked
package io.labortransfer.gateway.organization;

import org.jspecify.annotations.NullMarked;
