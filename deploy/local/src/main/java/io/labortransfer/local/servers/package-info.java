/**
 * The parts of the suite as processes: PostgreSQL, Kafka, Keycloak and the four services. Each part starts, says when it
 * is ready, and stops; none outlives the launcher.
 */
@NullMarked
package io.labortransfer.local.servers;

import org.jspecify.annotations.NullMarked;
