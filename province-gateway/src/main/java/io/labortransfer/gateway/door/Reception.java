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
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Decides who may come in: token, organization, policy, in this order, so that strangers learn nothing. */
@Singleton
class Reception {

    private final Tokens tokens;
    private final ClientDirectory directory;
    private final OperationPolicy policy;

    Reception(Tokens tokens, ClientDirectory directory, OperationPolicy policy) {
        this.tokens = tokens;
        this.directory = directory;
        this.policy = policy;
    }

    /** Judges a request by its token, method and path. A refused method comes with the allowed ones. */
    Uni<Ruling<Admission>> admit(RoutingContext request, String path) {
        String method = request.request().method().name();
        return BearerToken.of(request.request().getHeader("Authorization"))
                .map(token -> tokens.verify(token, request).flatMap(verified -> identify(verified, method, path)))
                .orElseGet(() -> Uni.createFrom().item(Ruling.refused(TokenRefusal.TOKEN_MISSING)));
    }

    private Uni<Ruling<Admission>> identify(Ruling<VerifiedToken> verified, String method, String path) {
        return switch (verified) {
            case Refused<VerifiedToken>(var refusal, var allowed) ->
                Uni.createFrom().item(new Refused<>(refusal, allowed));
            case Granted<VerifiedToken>(VerifiedToken token) ->
                Uni.createFrom()
                        .completionStage(
                                directory.find(new ClientKey(token.issuer().url(), token.client())))
                        .map(client -> check(token, client).flatMap(known -> permit(token, known, method, path)));
        };
    }

    private static Ruling<KnownClient> check(VerifiedToken token, Optional<KnownClient> client) {
        if (client.isEmpty()) {
            return Ruling.refused(DoorRefusal.CLIENT_UNKNOWN);
        }
        String unit = client.get().reportingUnit();
        boolean claimsAnother =
                token.province().filter(claimed -> !claimed.equals(unit)).isPresent();
        return claimsAnother || !token.issuer().speaksFor(unit)
                ? Ruling.refused(DoorRefusal.PROVINCE_FOREIGN)
                : Ruling.granted(client.get());
    }

    private Ruling<Admission> permit(VerifiedToken token, KnownClient client, String method, String path) {
        return switch (policy.match(method, path)) {
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
