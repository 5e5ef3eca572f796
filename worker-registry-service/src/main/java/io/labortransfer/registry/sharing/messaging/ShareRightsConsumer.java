package io.labortransfer.registry.sharing.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.registry.sharing.RightsStep;
import io.labortransfer.registry.sharing.ShareBook;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Reads {@code lt.rights.v1}: which organizations a rights case lets see the worker, and since when it is over. */
@ApplicationScoped
public class ShareRightsConsumer {
    private static final Set<String> GOES_ON = Set.of(
            "lt.rights.filed.v1",
            "lt.rights.accepted.v1",
            "lt.rights.inspection.v1",
            "lt.rights.mediating.v1",
            "lt.rights.referred.v1",
            "lt.rights.resolved.v1",
            "lt.rights.reopened.v1");
    private static final Set<String> ENDS =
            Set.of("lt.rights.declined.v1", "lt.rights.closed.v1", "lt.rights.withdrawn.v1");

    private final Inbox inbox;
    private final ShareBook book;
    private final Caller caller;

    ShareRightsConsumer(Inbox inbox, ShareBook book, Caller caller) {
        this.inbox = inbox;
        this.book = book;
        this.caller = caller;
    }

    @Incoming("share-rights")
    @Blocking
    void on(ConsumerRecords<String, byte[]> records) {
        inbox.receive(
                "share-rights",
                records,
                ReceivedEvent::originProvince,
                events -> book.help(
                        caller.scope(),
                        events.stream().flatMap(ShareRightsConsumer::step).toList()));
    }

    /** What a later version of the other service tells opens and closes nothing. */
    private static Stream<RightsStep> step(ReceivedEvent event) {
        return GOES_ON.contains(event.type()) || ENDS.contains(event.type())
                ? Stream.of(event.payload(Payload.class).step(event, ENDS.contains(event.type())))
                : Stream.empty();
    }

    /** What we read of {@code lt.rights.v1}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Payload(
            String workerId,
            @Nullable List<Grantee> grantees,
            @Nullable Set<String> visibleTo,
            long version) {

        /** An organization, and what it needs to see. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Grantee(String org, Set<String> fieldGroups) {}

        RightsStep step(ReceivedEvent event, boolean ends) {
            return new RightsStep(
                    WireIds.worker(workerId),
                    WireIds.of("rgt", event.subject()),
                    version,
                    Stream.ofNullable(grantees)
                            .flatMap(List::stream)
                            .map(grantee -> new RightsStep.Grant(grantee.org(), grantee.fieldGroups()))
                            .toList(),
                    visibleTo == null ? Set.of() : visibleTo,
                    ends ? event.time() : null);
        }
    }
}
