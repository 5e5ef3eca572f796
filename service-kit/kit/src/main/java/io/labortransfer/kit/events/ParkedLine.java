package io.labortransfer.kit.events;

/**
 * The parked events of one key of one topic that a consumer has to take in order.
 *
 * @param consumer who has to take them
 * @param order the topic and the key
 */
record ParkedLine(String consumer, ParkedEvents.Line order) {}
