package io.labortransfer.kit.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as services write it. */
@ApplicationScoped
class Listener {

    private final Inbox inbox;
    private final List<ReceivedEvent> heard = new CopyOnWriteArrayList<>();

    Listener(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("heard")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive("listener", records, ReceivedEvent::originProvince, heard::addAll);
    }

    List<ReceivedEvent> heard() {
        return heard;
    }
}
