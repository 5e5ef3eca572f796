package io.labortransfer.tracking.agreement;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells the suite what happened to agreements; a draft is nobody's business. */
@ApplicationScoped
class AgreementNews {

    private static final String TOPIC = "lt.agreement.v1";

    private final Outbox outbox;

    AgreementNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void tell(String what, Agreement agreement, List<AgreementLine> inForce) {
        String id = agreement.id().wire();
        outbox.announce(new Announcement(
                TOPIC,
                id,
                "lt.agreement." + what + ".v1",
                id,
                agreement.version(),
                agreement.party(PartySide.ORIGIN).reportingUnit(),
                agreement.party(PartySide.DESTINATION).reportingUnit(),
                AgreementTold.of(agreement, inForce)));
    }
}
