package io.labortransfer.kit.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer of a topic on which nobody says anything. */
@ApplicationScoped
class QuietListener {

    private final Inbox inbox;
    private final List<ReceivedEvent> heard = new CopyOnWriteArrayList<>();

    QuietListener(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("quiet")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive("quiet-listener", records, ReceivedEvent::originProvince, heard::addAll);
    }

    List<ReceivedEvent> heard() {
        return heard;
    }
}
