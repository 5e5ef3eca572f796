package io.labortransfer.gateway.door;

import io.labortransfer.gateway.access.Match;
import io.labortransfer.gateway.access.OperationPolicy;
import io.labortransfer.gateway.identity.BearerToken;
import io.labortransfer.gateway.identity.TokenRefusal;
import io.labortransfer.gateway.identity.Tokens;
import io.labortransfer.gateway.identity.VerifiedToken;
import io.labortransfer.gateway.organization.ClientDirectory;
import io.labortransfer.gateway.organization.ClientKey;
import io.labortransfer.gateway.organization.KnownClient;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.ruling.Refused;
import io.labortransfer.kit.ruling.Ruling;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Decides who may come in: token, organization, rate, policy, quota, in this order, so that strangers learn nothing. */
@Singleton
class Reception {

    private final Tokens tokens;
    private final ClientDirectory directory;
    private final OperationPolicy policy;
    private final Turnstile turnstile;

    Reception(Tokens tokens, ClientDirectory directory, OperationPolicy policy, Turnstile turnstile) {
        this.tokens = tokens;
        this.directory = directory;
        this.policy = policy;
        this.turnstile = turnstile;
    }

    /** Judges a request by its token, method and path. A refused method comes with the allowed ones. */
    Uni<Ruling<Admission>> admit(RoutingContext request, String path) {
        return BearerToken.of(request.request().getHeader("Authorization"))
                .map(token ->
                        tokens.verify(token, request).flatMap(verified -> identify(verified, request.request(), path)))
                .orElseGet(() -> Uni.createFrom().item(Ruling.refused(TokenRefusal.TOKEN_MISSING)));
    }

    private Uni<Ruling<Admission>> identify(Ruling<VerifiedToken> verified, HttpServerRequest request, String path) {
        return switch (verified) {
            case Refused<VerifiedToken>(var refusal, var allowed) ->
                Uni.createFrom().item(new Refused<>(refusal, allowed));
            case Granted<VerifiedToken>(VerifiedToken token) -> {
                Match match = policy.match(request.method().name(), path);
                if (match instanceof Match.Found(var operation)) {
                    Signpost.put(request, operation, path);
                }
                yield Uni.createFrom()
                        .completionStage(directory.find(key(token)))
                        .map(client -> check(token, client)
                                .flatMap(known -> turnstile
                                        .enter(request, caller(token, known), match)
                                        .flatMap(counted -> permit(token, known, counted))))
                        .flatMap(ruling -> count(ruling, request));
            }
        };
    }

    private static ClientKey key(VerifiedToken token) {
        return new ClientKey(token.issuer().url(), token.client());
    }

    /** Whose requests are counted together: workers share the client of their self-service, and are callers of their own. */
    private static ClientKey caller(VerifiedToken token, KnownClient client) {
        ClientKey shared = key(token);
        return token.worker()
                .filter(worker -> client.isSelfService())
                .map(worker -> new ClientKey(shared.issuer(), shared.client() + "|" + worker))
                .orElse(shared);
    }

    private Uni<Ruling<Admission>> count(Ruling<Admission> ruling, HttpServerRequest request) {
        return switch (ruling) {
            case Refused<Admission> refused -> Uni.createFrom().item(refused);
            case Granted<Admission>(Admission admission) ->
                turnstile.count(request, caller(admission.token(), admission.client()), admission);
        };
    }

    private static Ruling<KnownClient> check(VerifiedToken token, Optional<KnownClient> client) {
        if (client.isEmpty()) {
            return Ruling.refused(DoorRefusal.CLIENT_UNKNOWN);
        }
        return client.get().isSelfService() ? checkWorker(token, client.get()) : checkOrganization(token, client.get());
    }

    /** No row of ours knows the worker, so the token says who it is and of which unit; what is missing opens nothing. */
    private static Ruling<KnownClient> checkWorker(VerifiedToken token, KnownClient selfService) {
        if (token.worker().isEmpty()) {
            return Ruling.refused(DoorRefusal.WORKER_NOT_NAMED);
        }
        return token.province()
                .filter(unit -> selfService.serves(unit) && token.issuer().speaksFor(unit))
                .map(unit -> Ruling.granted(selfService.inUnit(unit)))
                .orElseGet(() -> Ruling.refused(DoorRefusal.PROVINCE_FOREIGN));
    }

    private static Ruling<KnownClient> checkOrganization(VerifiedToken token, KnownClient client) {
        String unit = client.reportingUnit();
        boolean claimsAnother =
                token.province().filter(claimed -> !claimed.equals(unit)).isPresent();
        return claimsAnother || !token.issuer().speaksFor(unit)
                ? Ruling.refused(DoorRefusal.PROVINCE_FOREIGN)
                : Ruling.granted(client);
    }

    private static Ruling<Admission> permit(VerifiedToken token, KnownClient client, Match match) {
        return switch (match) {
            case Match.Unknown() -> Ruling.refused(DoorRefusal.NOT_FOUND);
            case Match.OtherMethod(var allowed) ->
                Ruling.refused(
                        DoorRefusal.METHOD_NOT_ALLOWED,
                        allowed.stream().sorted().toArray(String[]::new));
            case Match.Found(var operation) ->
                operation.permits(client.roles(), client.isRegistered())
                        ? Ruling.granted(new Admission(token, client, operation))
                        : Ruling.refused(DoorRefusal.ACTOR_NOT_ALLOWED);
        };
    }
}
