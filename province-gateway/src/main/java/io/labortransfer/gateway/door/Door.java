package io.labortransfer.gateway.door;

import io.labortransfer.gateway.passport.PassportOffice;
import io.labortransfer.gateway.routing.RequestTarget;
import io.labortransfer.gateway.routing.Service;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.ruling.Refusal;
import io.labortransfer.kit.ruling.Refused;
import io.labortransfer.kit.ruling.Ruling;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** The first handler of every request. What it does not let through reaches nothing behind it. */
@Singleton
class Door {

    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;

    private final Inspection inspection;
    private final Reception reception;
    private final PassportOffice passports;
    private final ServiceProxy proxy;
    private final Refusals refusals;
    private final Failures failures;
    private final Preamble preamble;

    Door(
            Inspection inspection,
            Reception reception,
            PassportOffice passports,
            ServiceProxy proxy,
            Refusals refusals,
            Failures failures,
            Preamble preamble) {
        this.inspection = inspection;
        this.reception = reception;
        this.passports = passports;
        this.proxy = proxy;
        this.refusals = refusals;
        this.failures = failures;
        this.preamble = preamble;
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(this::receive).failureHandler(failures::answer);
        failures.takeOver(router);
    }

    private void receive(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        request.pause();
        preamble.begin(request);
        switch (inspection.head(request)) {
            case Refused<RequestTarget>(var refusal, var allowed) -> refusals.send(request, refusal, allowed);
            case Granted<RequestTarget>(RequestTarget target) -> route(exchange, target);
        }
    }

    private void route(RoutingContext exchange, RequestTarget target) {
        if (target.path().startsWith(Service.BASE_PATH + "/")) {
            Context context = Vertx.currentContext();
            reception
                    .admit(exchange, target.path())
                    .subscribe()
                    .with(
                            ruling -> on(context, () -> decide(exchange, target, ruling)),
                            fault -> on(context, () -> failures.unjudged(exchange, fault)));
        } else if (PublicPages.isPublic(target.path())) {
            goOn(exchange);
        } else {
            refusals.send(exchange.request(), DoorRefusal.NOT_FOUND, List.of());
        }
    }

    private void decide(RoutingContext exchange, RequestTarget target, Ruling<Admission> ruling) {
        switch (ruling) {
            case Refused<Admission>(var refusal, var allowed) -> refuse(exchange, refusal, allowed);
            case Granted<Admission>(Admission admission) -> pass(exchange, target, admission);
        }
    }

    private void refuse(RoutingContext exchange, Refusal refusal, List<String> allowed) {
        if (refusal == DoorRefusal.METHOD_NOT_ALLOWED && exchange.request().method() == HttpMethod.OPTIONS) {
            exchange.response()
                    .setStatusCode(204)
                    .putHeader("Allow", String.join(", ", allowed))
                    .end();
        } else {
            refusals.send(exchange.request(), refusal, allowed);
        }
    }

    private void pass(RoutingContext exchange, RequestTarget target, Admission admission) {
        HttpServerRequest request = exchange.request();
        Service service = admission.operation().service();
        if (inspection.body(request, admission.operation()) instanceof Refused<?>(var refusal, var allowed)) {
            refusals.send(request, refusal, allowed);
            return;
        }
        String passport = passports.passport(admission.token(), admission.client(), service);
        request.headers().set("Authorization", "Bearer " + passport);
        if (service == Service.PROVINCE_GATEWAY) {
            Preamble.leaveToTheKit(exchange.response());
            goOn(exchange);
        } else {
            proxy.forward(exchange, target.uri(), admission.operation(), inspection.limit(admission.operation()));
        }
    }

    private static void goOn(RoutingContext exchange) {
        exchange.request().resume();
        exchange.next();
    }

    /** Back to the event loop of the request, whatever thread found the answer. */
    private static void on(Context context, Runnable step) {
        if (Vertx.currentContext() == context) {
            step.run();
        } else {
            context.runOnContext(ignored -> step.run());
        }
    }
}
