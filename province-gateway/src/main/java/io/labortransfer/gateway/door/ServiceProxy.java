package io.labortransfer.gateway.door;

import io.labortransfer.gateway.access.Operation;
import io.labortransfer.gateway.limits.LimitConfig;
import io.labortransfer.gateway.limits.LimitRefusal;
import io.labortransfer.gateway.limits.Occupancy;
import io.labortransfer.gateway.routing.Service;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Streams requests to the services and their answers back, without reading or keeping a body. */
@Singleton
class ServiceProxy {

    /** Shorter than any service keeps an idle connection, so that hardly one is used while it is being closed. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private static final int WAITING_PER_CONNECTION = 8;

    private final Vertx vertx;
    private final DoorConfig config;
    private final Refusals refusals;
    private final Occupancy occupancy;
    private final OpenStreams streams;
    private final HttpClient client;
    private final HttpClient streamClient;
    private final Map<Service, Destination> destinations = new EnumMap<>(Service.class);

    ServiceProxy(
            Vertx vertx,
            DoorConfig config,
            Refusals refusals,
            Occupancy occupancy,
            OpenStreams streams,
            LimitConfig limits,
            MeterRegistry meters) {
        this.streams = streams;
        this.vertx = vertx;
        this.config = config;
        this.refusals = refusals;
        this.occupancy = occupancy;
        for (Service service : Service.values()) {
            if (service != Service.PROVINCE_GATEWAY) {
                Destination destination =
                        new Destination(service.wireName(), addresses(service), config.leftAloneFor());
                destinations.put(service, destination);
                Gauge.builder("lt.upstream.left.alone", destination, Destination::leftAlone)
                        .description("Instances of a service that are not asked now because they did not answer")
                        .tag("service", service.wireName())
                        .register(meters);
            }
        }
        this.client = client(config.connectionsPerService());
        this.streamClient = client(limits.streams());
    }

    private HttpClient client(int connections) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(connections * WAITING_PER_CONNECTION)
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setShared(false));
    }

    private List<URI> addresses(Service service) {
        List<URI> addresses = config.upstream().getOrDefault(service.wireName(), List.of());
        if (addresses.isEmpty() || addresses.stream().anyMatch(one -> one.getHost() == null || one.getPort() < 0)) {
            throw new IllegalStateException("suite.gateway.upstream." + service.wireName()
                    + " must be addresses such as http://host:8081, with commas between them");
        }
        return addresses;
    }

    /** Sends a paused request on, its headers already carrying the passport, if there is room for one more of its kind. */
    void forward(RoutingContext exchange, String uri, Operation operation, long bodyLimit) {
        HttpServerRequest request = exchange.request();
        if (request.response().closed()) {
            return; // the client left while it was judged
        }
        String accept = request.getHeader("Accept");
        boolean stream = accept != null && operation.mayStream(accept);
        boolean room = stream
                ? streams.enter(request.response())
                : occupancy.enter(operation.accessKey(), request.method().name());
        if (!room) {
            refusals.send(request, LimitRefusal.OVERLOADED, List.of());
            return;
        }
        Place place = new Place(stream ? () -> streams.leave(request.response()) : occupancy::leave);
        exchange.addEndHandler(ended -> place.run());
        Destination destination =
                Objects.requireNonNull(destinations.get(operation.service()), "the gateway does not proxy to itself");
        new Delivery(
                        request,
                        destination,
                        instance -> new Exchange(request, passage(instance, uri, bodyLimit), vertx, refusals, place),
                        stream ? streamClient : client,
                        refusals)
                .begin();
    }

    private Passage passage(Instance instance, String uri, long bodyLimit) {
        return new Passage(instance.address(), uri, bodyLimit, config.stallTimeout(), config.bodyTimeout());
    }

    @PreDestroy
    void close() {
        client.close();
        streamClient.close();
    }
}
