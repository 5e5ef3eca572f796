package io.labortransfer.registry.rotation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;

/** The operator's desk of keys, and what only the owner of the tables can do. */
public final class Keys {
    private Keys() {}

    static Response rotate(String keyset) {
        return desk(keyset, "rotate");
    }

    static Response retire(String keyset) {
        return desk(keyset, "retire");
    }

    /** A new key, and all rows under it; the former one is still there. */
    public static void rotated(String keyset) {
        rotate(keyset).then().statusCode(202);
        reached(keyset, "MOVED");
    }

    /** The former key is destroyed, as when all that expires has expired. */
    public static void retired(String keyset) {
        execute("DELETE FROM kept_answer");
        execute("UPDATE key_rotation SET switched_at = switched_at - interval '9 days' WHERE name = '" + keyset + "'");
        retire(keyset).then().statusCode(202);
        reached(keyset, "RETIRED");
    }

    static void reached(String keyset, String state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(state(keyset)).isEqualTo(state));
    }

    static String state(String keyset) {
        return given().port(management())
                .get("/internal/keys/" + keyset)
                .then()
                .statusCode(200)
                .extract()
                .path("rotation.state");
    }

    private static Response desk(String keyset, String what) {
        return given().port(management()).post("/internal/keys/" + keyset + "/" + what);
    }

    private static int management() {
        return ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
    }

    /** Runs a command as the owner of the tables. */
    public static void execute(String command) {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a command as the owner of the tables, and undoes it after something else has happened. */
    public static <T> T undone(String command, Supplier<T> meanwhile) {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(command);
            var result = meanwhile.get();
            owner.rollback();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A number, as the owner of the tables sees it. */
    public static long count(String question) {
        try (var owner = owner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.sql.Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("suite.database.url", String.class),
                config.getValue("suite.database", String.class) + "_owner",
                config.getValue("suite.database.password", String.class));
    }
}
