/**
 * Asking another service for a caller: the caller's passport and this service's own signature are exchanged at the gateway for a
 * passport that names both, so that the other service decides by the caller and knows who asked.
 */
@NullMarked
package io.labortransfer.kit.delegation;

import org.jspecify.annotations.NullMarked;
