package io.labortransfer.kit.harvest;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.AccessTable;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.accesslog.Disclosure;
import io.labortransfer.kit.accesslog.WithheldAnswers;
import io.labortransfer.kit.idempotency.NoIdempotencyKey;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.WithoutMessages;
import io.labortransfer.kit.time.Times;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * After every operation that reads people: who has seen too many today is given a problem in the place of the answer. It comes
 * before the access log, in which an answer that did not leave has no place. What an operation has changed is answered, whatever
 * the count.
 */
@Provider
@Singleton
@Priority(Priorities.USER + 600)
class HarvestGate implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(HarvestGate.class);
    private static final String SOON = "5";

    private final AccessTable table;
    private final HarvestQuota quota;
    private final Disclosure disclosure;
    private final Caller caller;
    private final WithheldAnswers withheld;
    private final Clock clock;
    private final Instance<HarvestMeters> meters; // filters are made before the registry of meters

    @Context
    @SuppressWarnings("NullAway.Init") // a proxy that JAX-RS sets; it cannot go through the constructor
    ResourceInfo operation;

    HarvestGate(
            AccessTable table,
            HarvestQuota quota,
            Disclosure disclosure,
            Caller caller,
            WithheldAnswers withheld,
            Clock clock,
            Instance<HarvestMeters> meters) {
        this.table = table;
        this.quota = quota;
        this.disclosure = disclosure;
        this.caller = caller;
        this.withheld = withheld;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL || !readsPeople(request)) {
            return;
        }
        List<String> people = disclosure.subjects(response.getEntity());
        try {
            if (!quota.admits(caller.passport(), people)) {
                meters.get().refused();
                LOG.warnf(
                        "a caller has seen too many people today client=%s",
                        caller.passport().client());
                withheld.withhold(
                        request,
                        response,
                        Problem.of("HARVEST_QUOTA_EXHAUSTED", 429)
                                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(secondsToTomorrow())));
            }
        } catch (SQLException | RuntimeException e) {
            LOG.error("people could not be counted", new WithoutMessages(e));
            withheld.withhold(
                    request, response, Problem.of("TRY_LATER", 503).withHeader(HttpHeaders.RETRY_AFTER, SOON));
        }
    }

    private boolean readsPeople(ContainerRequestContext request) {
        Method method = operation.getResourceMethod();
        Access access = method == null ? null : method.getAnnotation(Access.class);
        return access != null
                && table.showsPeople(access.value())
                && (request.getMethod().equals(HttpMethod.GET)
                        || request.getMethod().equals(HttpMethod.HEAD)
                        || method.isAnnotationPresent(NoIdempotencyKey.class));
    }

    private long secondsToTomorrow() {
        ZonedDateTime now = clock.instant().atZone(Times.SHANGHAI);
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(Times.SHANGHAI))
                        .toSeconds()
                + 1;
    }
}
