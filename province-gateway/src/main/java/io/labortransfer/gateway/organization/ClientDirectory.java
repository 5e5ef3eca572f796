package io.labortransfer.gateway.organization;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * What the door remembers of clients. A change made here is seen at once, one made by another replica
 * within seconds; when the database does not answer, the last answer holds for at most a minute.
 */
@Singleton
public class ClientDirectory {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration USABLE = Duration.ofSeconds(60);
    private static final int REMEMBERED = 20_000;

    private final AsyncLoadingCache<ClientKey, Optional<KnownClient>> known;

    @Inject
    ClientDirectory(Clients clients) {
        this(clients, Ticker.systemTicker(), Infrastructure.getDefaultWorkerPool());
    }

    ClientDirectory(Clients clients, Ticker time, Executor workers) {
        this.known = Caffeine.newBuilder()
                .ticker(time)
                .maximumSize(REMEMBERED)
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(USABLE)
                .executor(workers)
                .buildAsync(clients::find);
    }

    /** The client, looked up on a worker thread when it is not remembered. */
    public CompletableFuture<Optional<KnownClient>> find(ClientKey key) {
        return known.get(key);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrganizationChanged change) {
        known.synchronous()
                .asMap()
                .values()
                .removeIf(client -> client.isEmpty()
                        || client.get().organizationId().equals(change.key().id()));
    }
}
