/**
 * What every service's tests stand on: PostgreSQL and Kafka started once per module, passports signed with a test key, events
 * read and sent from outside, the architecture rules, and the check that the committed API document is the true one.
 */
@NullMarked
package io.labortransfer.testing;

import org.jspecify.annotations.NullMarked;
