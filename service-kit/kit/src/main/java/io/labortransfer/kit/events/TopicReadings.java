package io.labortransfer.kit.events;

import jakarta.inject.Singleton;

/** Where a topic is read from its beginning, beside its consumers. */
@Singleton
public class TopicReadings {

    private final Broker broker;

    TopicReadings(Broker broker) {
        this.broker = broker;
    }

    /** Opens a reading; whoever opens it closes it. */
    public TopicReading open(String topic) {
        return new TopicReading(topic, broker.reader("reading-" + topic));
    }
}
