/** Hears from the matching service which employers it knows. */
@NullMarked
package io.labortransfer.gateway.organization.messaging;

import org.jspecify.annotations.NullMarked;
