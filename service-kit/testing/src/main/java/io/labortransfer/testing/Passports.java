package io.labortransfer.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Passports as the gateway mints them, signed with the test key: {@code given().auth().oauth2(Passports.op("51").token())}. The
 * audience is the service under test. One that says the same is used again for a third of its life, as the gateway does: to sign and
 * to verify each anew costs more than what most tests ask for.
 */
public final class Passports {
    private static final int LIFETIME_SECONDS = 60;
    private static final int USED_AGAIN_SECONDS = 20;

    private static final Map<Path, Map<String, Minted>> MINTED = new ConcurrentHashMap<>();

    private record Minted(String token, long at) {
        boolean isGoodAt(long now) {
            return now < at + USED_AGAIN_SECONDS;
        }
    }

    private final JwtClaims claims = new JwtClaims();
    private boolean endIsSaid;

    private Passports(String client, String unit, String... roles) {
        claims.setIssuer("province-gateway");
        claims.setSubject(client);
        claims.setStringClaim("org", client);
        claims.setStringListClaim("roles", roles);
        claims.setStringClaim("province", unit);
        claims.setStringClaim("divisionPrefix", "00".equals(unit) ? "" : unit);
        claims.setStringListClaim("hosts", List.of());
    }

    /** A province's origin office. */
    public static Passports op(String unit) {
        return new Passports("office-" + unit, unit, "OP");
    }

    /** A province's office that receives workers. */
    public static Passports dp(String unit) {
        return new Passports("office-" + unit, unit, "DP");
    }

    /** An office that is both, as the sample's province systems are. */
    public static Passports office(String unit) {
        return new Passports("office-" + unit, unit, "OP", "DP");
    }

    /** A labor station that serves workers of these host units. */
    public static Passports st(String unit, String... hosts) {
        var passport = new Passports("station-" + unit, unit, "ST");
        passport.claims.setStringListClaim("hosts", hosts);
        return passport;
    }

    /** An employer; the id is absent until it has registered. */
    public static Passports em(String unit, String uscc, @Nullable UUID employerId) {
        var passport = new Passports("employer-" + uscc, unit, "EM");
        passport.claims.setStringClaim("uscc", uscc);
        if (employerId != null) {
            passport.claims.setStringClaim("employerId", employerId.toString());
        }
        return passport;
    }

    /** An employer that has not registered yet. */
    public static Passports em(String unit, String uscc) {
        return em(unit, uscc, null);
    }

    /** A partner that acts for the office of this unit. */
    public static Passports pt(String unit) {
        return new Passports("partner-platform", unit, "PT");
    }

    /** The national office. */
    public static Passports no() {
        return new Passports("national-office", "00", "NO");
    }

    /** A worker in self-service. */
    public static Passports wk(String unit, UUID worker) {
        var passport = new Passports("self-service-" + unit, unit, "WK");
        passport.claims.setStringClaim("worker", worker.toString());
        passport.claims.setStringClaim("assertionRef", assertionOf(worker));
        return passport;
    }

    /** Which assertion of the self-service identity a worker's passport names. */
    public static String assertionOf(UUID worker) {
        return "assertion-" + worker;
    }

    /** Narrows the passport to a city or county. */
    public Passports prefix(String divisionPrefix) {
        return with("divisionPrefix", divisionPrefix);
    }

    /** A passport for another service than the one under test, which must refuse it. */
    public Passports audience(String service) {
        claims.setAudience(service);
        return this;
    }

    /** A passport of another issuer, which every service must refuse. */
    public Passports issuer(String issuer) {
        claims.setIssuer(issuer);
        return this;
    }

    /** A passport that has ended. */
    public Passports expired() {
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - 3600));
        endIsSaid = true;
        return this;
    }

    /** One more claim, or another value of one. */
    public Passports with(String claim, Object value) {
        endIsSaid |= claim.equals("exp");
        claims.setClaim(claim, value);
        return this;
    }

    /** The actors that the caller is. */
    List<String> actors() {
        return claims.getClaimValue("roles") instanceof List<?> roles
                ? roles.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Who it is of, for a test's report. */
    @Override
    public String toString() {
        return claims.getClaimValue("org") + " of " + claims.getClaimValue("divisionPrefix") + " as " + actors();
    }

    /** The signed passport. */
    public String token() {
        var said = new LinkedHashMap<>(claims.getClaimsMap());
        said.putIfAbsent("aud", ConfigProvider.getConfig().getValue("suite.service", String.class));
        var now = NumericDate.now().getValue();
        if (endIsSaid || said.containsKey("act")) { // one that was exchanged opens one answer
            return mint(said, now);
        }
        return MINTED.computeIfAbsent(TestServers.required().folder(), folder -> new ConcurrentHashMap<>())
                .compute(
                        JsonUtil.toJson(said),
                        (what, known) ->
                                known != null && known.isGoodAt(now) ? known : new Minted(mint(said, now), now))
                .token();
    }

    private static String mint(Map<String, Object> said, long now) {
        var all = new LinkedHashMap<>(said);
        all.put("jti", UUID.randomUUID().toString());
        all.put("iat", now);
        all.putIfAbsent("exp", now + LIFETIME_SECONDS);
        try {
            return sign(JsonUtil.toJson(all));
        } catch (JoseException e) {
            throw new IllegalStateException("The passport cannot be signed", e);
        }
    }

    private static String sign(String payload) throws JoseException {
        var key = TestKeys.signingKey(TestServers.required().folder());
        var signature = new JsonWebSignature();
        signature.setPayload(payload);
        signature.setAlgorithmHeaderValue("ES256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setHeader("typ", "JWT");
        signature.setKey(key.getPrivateKey());
        return signature.getCompactSerialization();
    }

    /** The value of the {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + token();
    }
}
