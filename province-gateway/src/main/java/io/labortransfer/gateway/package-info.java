/**
 * The one door of the suite. It finds out who calls and for which province, checks the operation
 * against the policy table, exchanges the caller's token for a passport and streams the request to the
 * service that owns its path. It holds no business record of the other services.
 */
@NullMarked
package io.labortransfer.gateway;

import org.jspecify.annotations.NullMarked;
