package io.labortransfer.gateway.door;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Brings one request to an instance of its service. One that never left goes to the next instance. One that got lost on its way is
 * sent once more if it is safe and has no body, within the service's budget for that; any other may have been carried out.
 */
final class Delivery {

    private final HttpServerRequest request;
    private final Destination destination;
    private final Function<Instance, Exchange> exchanges;
    private final HttpClient client;
    private final Refusals refusals;
    private final Context loop;
    private final Set<Instance> shut = new HashSet<>();
    private final Set<Instance> asked = new HashSet<>();
    private boolean repeated;

    Delivery(
            HttpServerRequest request,
            Destination destination,
            Function<Instance, Exchange> exchanges,
            HttpClient client,
            Refusals refusals) {
        this.request = request;
        this.destination = destination;
        this.exchanges = exchanges;
        this.client = client;
        this.refusals = refusals;
        this.loop = Vertx.currentContext();
    }

    void begin() {
        destination.retries().earn();
        attempt();
    }

    private void attempt() {
        destination
                .next(shut, asked)
                .ifPresentOrElse(
                        this::attempt, () -> refusals.send(request, DoorRefusal.SERVICE_UNAVAILABLE, List.of()));
    }

    private void attempt(Instance instance) {
        Exchange exchange = exchanges.apply(instance);
        instance.ask(() -> exchange.begin(client)).whenComplete((reached, fault) -> {
            if (fault != null) {
                loop.runOnContext(ignored -> lost(instance, exchange, cause(fault)));
            }
        });
    }

    private void lost(Instance instance, Exchange exchange, Throwable fault) {
        if (fault instanceof CircuitBreakerOpenException) {
            shut.add(instance);
            attempt();
        } else if (exchange.wasNeverSent()) {
            shut.add(instance);
            destination.next(shut, asked).ifPresentOrElse(this::attempt, () -> exchange.refuse(fault));
        } else if (!repeated
                && exchange.mayBeRepeated()
                && destination.retries().spend()) {
            repeated = true;
            asked.add(instance);
            attempt();
        } else {
            exchange.refuse(fault);
        }
    }

    private static Throwable cause(Throwable fault) {
        return fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
    }
}
