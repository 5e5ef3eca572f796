package io.labortransfer.gateway.door;

import io.labortransfer.gateway.routing.Service;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Streams requests to the services and their answers back, without reading or keeping a body. */
@Singleton
class ServiceProxy {

    /** Shorter than any service keeps an idle connection, so that none is used while it is being closed. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private static final int WAITING_PER_CONNECTION = 8;

    private final Vertx vertx;
    private final DoorConfig config;
    private final Refusals refusals;
    private final HttpClient client;
    private final Map<Service, URI> upstreams = new EnumMap<>(Service.class);

    ServiceProxy(Vertx vertx, DoorConfig config, Refusals refusals) {
        this.vertx = vertx;
        this.config = config;
        this.refusals = refusals;
        for (Service service : Service.values()) {
            if (service != Service.PROVINCE_GATEWAY) {
                upstreams.put(service, address(service));
            }
        }
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxPoolSize(config.connectionsPerService())
                .setMaxWaitQueueSize(config.connectionsPerService() * WAITING_PER_CONNECTION)
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setShared(false));
    }

    private URI address(Service service) {
        URI address = config.upstream().get(service.wireName());
        if (address == null || address.getHost() == null || address.getPort() < 0) {
            throw new IllegalStateException(
                    "suite.gateway.upstream." + service.wireName() + " must be an address such as http://host:8081");
        }
        return address;
    }

    /** Sends a paused request on, its headers already carrying the passport. */
    void forward(HttpServerRequest request, String uri, Service service, long bodyLimit) {
        URI upstream = Objects.requireNonNull(upstreams.get(service), "the gateway does not proxy to itself");
        Passage passage = new Passage(upstream, uri, bodyLimit, config.stallTimeout(), config.bodyTimeout());
        Exchange exchange = new Exchange(request, passage, vertx, refusals);
        client.request(new RequestOptions()
                        .setMethod(request.method())
                        .setHost(upstream.getHost())
                        .setPort(upstream.getPort())
                        .setSsl("https".equals(upstream.getScheme()))
                        .setURI(uri))
                .onSuccess(exchange::send)
                .onFailure(exchange::failed);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
