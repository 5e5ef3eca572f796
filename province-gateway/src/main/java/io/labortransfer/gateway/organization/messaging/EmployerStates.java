package io.labortransfer.gateway.organization.messaging;

import io.labortransfer.gateway.organization.OrganizationRegister;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.views.StateView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The employer ids of organizations, as they are found anew. The topic is no state topic, but each of its events holds the whole
 * employer and it is never shortened. Organizations themselves come from elsewhere, so none is removed.
 */
@ApplicationScoped
class EmployerStates implements StateView {

    private final OrganizationRegister register;

    EmployerStates(OrganizationRegister register) {
        this.register = register;
    }

    @Override
    public String name() {
        return "employer-ids";
    }

    @Override
    public String topic() {
        return "lt.employer.v1";
    }

    @Override
    public String consumer() {
        return EmployerConsumer.NAME;
    }

    @Override
    public @Nullable String province(ReceivedEvent state) {
        return state.destinationProvince();
    }

    @Override
    public void restore(List<ReceivedEvent> states) {
        for (ReceivedEvent state : states) {
            EmployerPayload employer = state.payload(EmployerPayload.class);
            register.employerKnown(
                    ProvinceScope.ofProvince(employer.destinationProvince()), employer.uscc(), employer.id());
        }
    }

    @Override
    public List<String> keys(String after, int limit) {
        return List.of();
    }

    @Override
    public void forget(Collection<String> keys) {
        throw new IllegalStateException("organizations are not removed by a rebuild");
    }
}
