/**
 * The real servers of the suite without docker: PostgreSQL 18 and a Kafka 4 broker, each its own process on loopback, used by
 * tests with throw-away folders and by the local stack with a data folder and ports that survive a restart.
 */
@NullMarked
package io.labortransfer.testing.servers;

import org.jspecify.annotations.NullMarked;
