package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.crypto.SigningKey;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verifier as a command: {@code java -cp … io.labortransfer.kit.accesslog.VerifyAccessLog --service … --url … --user … --key …}.
 * The password comes from the environment, as PGPASSWORD. Ends with 0 when all is whole, 1 when something is broken, 2 when it could
 * not be told. See docs/runbooks/access-log.md.
 */
public final class VerifyAccessLog {

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int UNKNOWN = 2;
    private static final String USAGE =
            "usage: VerifyAccessLog --service NAME --url jdbc:postgresql://HOST/DB --user ROLE --key HEX[,HEX]"
                    + " [--kafka HOST:PORT]\n"
                    + "  the password of ROLE is read from the environment variable PGPASSWORD";

    private final Map<String, String> options;
    private final PrintStream out;

    private VerifyAccessLog(Map<String, String> options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Runs the command. */
    public static void main(String... arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(out, Optional.ofNullable(System.getenv("PGPASSWORD")).orElse(""), arguments));
    }

    static int run(PrintStream out, String password, String... arguments) {
        var options = options(List.of(arguments));
        if (!options.keySet().containsAll(List.of("--service", "--url", "--user", "--key"))) {
            out.println(USAGE);
            return UNKNOWN;
        }
        try {
            return new VerifyAccessLog(options, out).verify(password);
        } catch (SQLException | IOException | RuntimeException e) {
            out.println("could not be verified: " + e.getMessage());
            return UNKNOWN;
        }
    }

    private static Map<String, String> options(List<String> arguments) {
        var options = new HashMap<String, String>();
        for (var i = 0; i + 1 < arguments.size(); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        return options;
    }

    private int verify(String password) throws SQLException, IOException {
        if (!options.containsKey("--kafka")) {
            return tell(verified(password));
        }
        try (var published = PublishedCheckpoints.untilNow(option("--kafka"))) {
            var verifier = verified(password);
            out.println(published.each(verifier::compare) + " published checkpoints were compared");
            return tell(verifier);
        }
    }

    private AccessLogVerifier verified(String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(option("--url"), option("--user"), password)) {
            connection.setAutoCommit(false);
            return new AccessLogVerifier(connection, option("--service"), keys()).verifyAll();
        }
    }

    private int tell(AccessLogVerifier verifier) {
        verifier.faults().forEach(out::println);
        out.printf(
                "%s: %d records, %d checkpoints, %s%n",
                option("--service"),
                verifier.links(),
                verifier.checkpoints(),
                verifier.faults().isEmpty() ? "whole" : "BROKEN");
        return verifier.faults().isEmpty() ? WHOLE : BROKEN;
    }

    private Map<String, byte[]> keys() {
        var keys = new HashMap<String, byte[]>();
        for (var hex : option("--key").split(",")) {
            var key = HexFormat.of().parseHex(hex);
            keys.put(SigningKey.idOf(key), key);
        }
        return keys;
    }

    private String option(String name) {
        return Optional.ofNullable(options.get(name)).orElseThrow();
    }
}
