package io.labortransfer.gateway.peers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens as clients fetch them, and the levers of the test's peers. */
public final class Clients {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Clients() {}

    /** A good token of a client at the national issuer. */
    public static String token(String client) {
        return token("national", client, "");
    }

    /** A token of a client, with wishes such as {@code life=-5&aud=other}. */
    public static String token(String issuer, String client, String wishes) {
        return at(issuer, "token?client=" + client + (wishes.isEmpty() ? "" : "&" + wishes));
    }

    /** A token of a worker of {@code unit} who calls through a self-service at the national issuer. */
    public static String workerToken(String selfService, String unit, String worker) {
        return token("national", selfService, "province=" + unit + "&worker=" + worker);
    }

    /** Pulls a lever of an issuer. */
    public static String at(String issuer, String lever) {
        return get(setting("suite.gateway.issuers." + issuer + ".url") + "/" + lever);
    }

    /** Asks the service behind the gateway directly. */
    public static String service(String query) {
        return get(setting("suite.gateway.upstream.worker-registry") + "/?" + query);
    }

    /** What the gateway's metrics say now, by the name as Prometheus reads it, with its labels. */
    public static double metric(String name) {
        return get("http://127.0.0.1:" + setting("quarkus.management.test-port") + "/q/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    /** A setting of the running gateway. */
    public static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static String get(String address) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new IllegalStateException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
