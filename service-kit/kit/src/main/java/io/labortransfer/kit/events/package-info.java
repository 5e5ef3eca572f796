/**
 * Events between services. What happened is announced through {@link io.labortransfer.kit.events.Outbox} in the transaction that
 * made it true; the relay puts it on Kafka as a CloudEvent, at least once and in the order of each subject; a consumer hands each
 * batch to {@link io.labortransfer.kit.events.Inbox}, which applies every event once, one province per transaction, and parks what
 * cannot be applied. A service sets {@code suite.events.topics} and, for each channel, {@code mp.messaging.incoming.NAME.topic} and
 * {@code .group.id}; everything else is a default of the kit.
 */
@NullMarked
package io.labortransfer.kit.events;

import org.jspecify.annotations.NullMarked;
