package io.labortransfer.kit.events;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as services write it. */
@ApplicationScoped
class Listener {

    private final Inbox inbox;
    private final List<ReceivedEvent> heard = new CopyOnWriteArrayList<>();
    private final Set<String> unbearable = ConcurrentHashMap.newKeySet();

    private volatile CountDownLatch ear = new CountDownLatch(0);

    Listener(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("heard")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive("listener", records, ReceivedEvent::originProvince, this::hear);
    }

    private void hear(List<ReceivedEvent> events) {
        try {
            ear.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (events.stream().anyMatch(event -> unbearable.contains(event.key()))) {
            throw new IllegalArgumentException("cannot hear it");
        }
        heard.addAll(events);
    }

    /** Until {@code over} is counted down the listener does not listen. */
    void deafUntil(CountDownLatch over) {
        ear = over;
    }

    List<ReceivedEvent> heard() {
        return heard;
    }

    /** From now on it fails at events of this key. */
    void cannotBear(String key) {
        unbearable.add(key);
    }

    /** From now on it takes them. */
    void canBear(String key) {
        unbearable.remove(key);
    }
}
