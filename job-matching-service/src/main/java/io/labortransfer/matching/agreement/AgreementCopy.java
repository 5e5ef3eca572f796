package io.labortransfer.matching.agreement;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.views.ToldStates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Keeps the copy of the agreements as their topic tells it, and tells those who wait for changes. */
@ApplicationScoped
public class AgreementCopy {

    private final ToldStates<AgreementLink> links;
    private final AgreementChanges changes;
    private final Caller caller;

    AgreementCopy(ToldStates<AgreementLink> links, AgreementChanges changes, Caller caller) {
        this.links = links;
        this.changes = changes;
        this.caller = caller;
    }

    /** Takes in what is told of agreements by which one unit sends workers. */
    public void take(Collection<AgreementLink> told) {
        links.note(caller.scope(), told);
        changes.changed(caller.scope(), told);
    }
}
