package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.as;
import static org.awaitility.Awaitility.await;

import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import java.time.Duration;

/** What somebody finds of a worker through a share, and what the worker is told of it. */
final class Sight {
    private Sight() {}

    /** Waits until the caller finds the worker. */
    static void opens(Passports who, String worker) {
        await().atMost(Duration.ofSeconds(30)).until(() -> status(who, worker) == 200);
    }

    /** Waits until the caller does not find the worker. */
    static void closes(Passports who, String worker) {
        await().atMost(Duration.ofSeconds(30)).until(() -> status(who, worker) == 404);
    }

    static int status(Passports who, String worker) {
        return as(who).get("/api/v1/workers/" + worker).statusCode();
    }

    /** The worker, who reads all of it. */
    static Passports self(String worker) {
        return Passports.wk("51", WorkerId.of(worker).value());
    }

    /** Until when a cause lets see the worker. */
    static String until(String worker, String cause) {
        return shares(worker, "findAll { it.cause == '" + cause + "' }.validTo[0]");
    }

    /** How many shares of the worker a cause has opened. */
    static int causes(String worker, String cause) {
        return Sight.<Integer>shares(worker, "findAll { it.cause == '" + cause + "' }.size()");
    }

    private static <T> T shares(String worker, String what) {
        return as(self(worker)).get("/api/v1/workers/" + worker + "/shares").path("items." + what);
    }
}
