package io.labortransfer.kit.safety;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** The dangerous settings that every service can have: keys, passwords, and ways on which others can listen in. */
@Singleton
class CommonDangers implements Dangers {

    @Override
    public Stream<Danger> in(Config settings) {
        return Stream.of(
                        keys(settings),
                        passwords(settings),
                        database(settings),
                        broker(settings),
                        trust(settings),
                        logs(settings),
                        management(settings))
                .flatMap(found -> found);
    }

    private static Stream<Danger> keys(Config settings) {
        Stream<Danger> master = text(settings, "suite.crypto.master-key-file").isPresent()
                ? Stream.of(new Danger(
                        "suite.crypto.master-key-file",
                        "names a key that lies in clear in a file, and all keys of fields and indexes are wrapped by it",
                        "set suite.crypto.master-key-uri to a key of a key management service instead"))
                : missing(
                        settings,
                        "suite.crypto.master-key-uri",
                        "set it to a key of a key management service, for example aws-kms://…");
        Stream<Danger> passports = text(settings, "suite.passport.keys").map(URI::create).stream()
                .filter(address -> "file".equals(address.getScheme()) || Hosts.isPlainAway(address))
                .map(address -> new Danger(
                        "suite.passport.keys",
                        "takes the keys of passports from a file or by plain HTTP, where another key can be put in their place",
                        "set it to the gateway's /internal/passport-keys by https"));
        Stream<Danger> delegation = StreamSupport.stream(
                        settings.getPropertyNames().spliterator(), false)
                .filter(name ->
                        name.equals("suite.delegation.exchange") || name.startsWith("suite.delegation.services."))
                .filter(name -> text(settings, name)
                        .filter(address -> Hosts.isPlainAway(URI.create(address)))
                        .isPresent())
                .map(name -> new Danger(
                        name,
                        "sends passports and asks for people's names by plain HTTP",
                        "write https, or the address of an encrypting proxy on this machine"));
        return Stream.concat(Stream.concat(master, passports), delegation);
    }

    private static Stream<Danger> missing(Config settings, String property, String remedy) {
        return text(settings, property).isPresent()
                ? Stream.of()
                : Stream.of(new Danger(property, "is not set", remedy));
    }

    /** The default password is the name of the database. */
    private static Stream<Danger> passwords(Config settings) {
        String known = text(settings, "suite.database").orElse("");
        return Stream.of("quarkus.datasource.password", "quarkus.datasource.engine.password", "quarkus.flyway.password")
                .filter(property ->
                        text(settings, property).filter(known::equals).isPresent())
                .map(property -> new Danger(
                        property,
                        "is the default password that stands in the source",
                        "set SUITE_DATABASE_PASSWORD, or this property alone, to a secret"));
    }

    private static Stream<Danger> database(Config settings) {
        return Stream.of("quarkus.datasource", "quarkus.datasource.engine")
                .filter(source -> text(settings, source + ".jdbc.url")
                        .filter(url -> !isSafe(url, settings, source))
                        .isPresent())
                .map(source -> new Danger(
                        source + ".jdbc.url",
                        "reaches a database on another machine without checking who answers",
                        "add sslmode=verify-full to suite.database.url"));
    }

    private static boolean isSafe(String url, Config settings, String source) {
        String hosts = url.replaceFirst("jdbc:(?:otel:)?postgresql://", "").replaceFirst("[/?].*", "");
        return allHere(hosts)
                || url.matches(".*[?&]sslmode=verify-(full|ca)(&.*)?")
                || text(settings, source + ".jdbc.additional-jdbc-properties.sslmode")
                        .filter(mode -> mode.startsWith("verify-"))
                        .isPresent();
    }

    private static Stream<Danger> broker(Config settings) {
        boolean encrypted =
                text(settings, "kafka.security.protocol").orElse("PLAINTEXT").endsWith("SSL");
        boolean here = text(settings, "kafka.bootstrap.servers")
                .map(CommonDangers::allHere)
                .orElse(true);
        return encrypted || here
                ? Stream.of()
                : Stream.of(new Danger(
                        "kafka.security.protocol",
                        "sends events to brokers on other machines without TLS",
                        "set it to SSL or SASL_SSL"));
    }

    private static boolean allHere(String hostsAndPorts) {
        return Arrays.stream(hostsAndPorts.split(","))
                .map(one -> one.strip().replaceFirst(":\\d+$", ""))
                .allMatch(Hosts::isThisMachine);
    }

    /** Switches by which a client of TLS believes every server; they may stand under any name of a configuration. */
    private static Stream<Danger> trust(Config settings) {
        return StreamSupport.stream(settings.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("quarkus."))
                .filter(name -> (name.endsWith(".trust-all") && is(settings, name, "true"))
                        || (name.endsWith(".tls.verification") && is(settings, name, "none"))
                        || (name.endsWith(".hostname-verification-algorithm") && is(settings, name, "none")))
                .map(name ->
                        new Danger(name, "believes every server", "remove it and name the authority in a trust store"));
    }

    private static Stream<Danger> logs(Config settings) {
        Stream<Danger> details = Stream.of("quarkus.datasource", "quarkus.datasource.engine")
                .map(source -> source + ".jdbc.additional-jdbc-properties.logServerErrorDetail")
                .filter(property -> !is(settings, property, "false"))
                .map(property -> new Danger(property, "writes values of rows into errors", "set it to false"));
        Stream<Danger> statements = Stream.of(
                        "quarkus.hibernate-orm.log.sql", "quarkus.hibernate-orm.log.bind-parameters")
                .filter(property -> is(settings, property, "true"))
                .map(property -> new Danger(property, "writes values of rows into the log", "set it to false"));
        return Stream.concat(details, statements);
    }

    private static Stream<Danger> management(Config settings) {
        return text(settings, "quarkus.management.host").filter(Hosts::isOpenToTheWorld).stream()
                .map(host -> new Danger(
                        "quarkus.management.host",
                        "opens the management port, which asks for no token, on every network or on a public one",
                        "set it to the one address from which probes, metrics and operators come in"));
    }

    private static boolean is(Config settings, String property, String value) {
        return text(settings, property).filter(value::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> text(Config settings, String property) {
        return settings.getOptionalValue(property, String.class).filter(value -> !value.isBlank());
    }
}
