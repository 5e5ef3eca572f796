package io.labortransfer.gateway.door;

import io.labortransfer.gateway.access.Match;
import io.labortransfer.gateway.access.Operation;
import io.labortransfer.gateway.limits.CallerBuckets;
import io.labortransfer.gateway.limits.DailyQuotas;
import io.labortransfer.gateway.limits.LimitRefusal;
import io.labortransfer.gateway.limits.RateClass;
import io.labortransfer.gateway.limits.RateClasses;
import io.labortransfer.gateway.limits.Standing;
import io.labortransfer.gateway.organization.ClientKey;
import io.labortransfer.kit.ruling.Ruling;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Counts the requests of known callers, and tells each of them on the answer how far it may go. */
@Singleton
class Turnstile {

    private static final Logger LOG = Logger.getLogger(Turnstile.class);

    private final RateClasses classes;
    private final CallerBuckets buckets;
    private final DailyQuotas quotas;

    Turnstile(RateClasses classes, CallerBuckets buckets, DailyQuotas quotas) {
        this.classes = classes;
        this.buckets = buckets;
        this.quotas = quotas;
    }

    /** Counts a request against its rate, one that meets no operation as well. */
    Ruling<Match> enter(HttpServerRequest request, ClientKey caller, Match match) {
        String method = request.method().name();
        RateClass rateClass = match instanceof Match.Found(Operation operation)
                ? classes.of(operation.accessKey(), method)
                : classes.ofMethod(method);
        Standing standing = buckets.take(caller, rateClass);
        tell(request.response(), standing);
        return standing.isWithin() ? Ruling.granted(match) : Ruling.refused(LimitRefusal.RATE_LIMITED);
    }

    /** Counts an admitted request against its quota of the day, if it has one. What cannot be counted does not pass. */
    Uni<Ruling<Admission>> count(HttpServerRequest request, ClientKey caller, Admission admission) {
        RateClass rateClass =
                classes.of(admission.operation().accessKey(), request.method().name());
        if (!quotas.covers(rateClass)) {
            return Uni.createFrom().item(Ruling.granted(admission));
        }
        Optional<Standing> counted = quotas.takeCounted(caller, rateClass);
        if (counted.isPresent()) {
            return Uni.createFrom().item(within(request, counted.get(), admission));
        }
        return Uni.createFrom()
                .item(() -> quotas.take(caller, rateClass))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(standing -> within(request, standing, admission))
                .onFailure()
                .recoverWithItem(fault -> uncounted(rateClass, fault));
    }

    private static Ruling<Admission> within(HttpServerRequest request, Standing standing, Admission admission) {
        tell(request.response(), standing);
        return standing.isWithin() ? Ruling.granted(admission) : Ruling.refused(LimitRefusal.QUOTA_EXHAUSTED);
    }

    private static Ruling<Admission> uncounted(RateClass rateClass, Throwable fault) {
        LOG.warnf("quota not counted, request refused class=%s cause=%s", rateClass.wireName(), fault.getClass());
        return Ruling.refused(LimitRefusal.QUOTA_UNKNOWN);
    }

    private static void tell(HttpServerResponse response, Standing standing) {
        append(response, "RateLimit-Policy", standing.policy());
        append(response, "RateLimit", standing.remainder());
        if (!standing.isWithin()) {
            response.putHeader("Retry-After", Long.toString(standing.reset()));
        }
    }

    private static void append(HttpServerResponse response, String name, String item) {
        String before = response.headers().get(name);
        response.putHeader(name, before == null ? item : before + ", " + item);
    }
}
