package io.labortransfer.testing;

/** Takes the servers of this test run away for a while. Whatever the test does, they are back when a method returns. */
public final class Outages {
    private Outages() {}

    /** Kills the broker, does something without it, and starts it again with what it had on disk. */
    public static void withoutKafka(Runnable meanwhile) {
        var servers = TestServers.required();
        servers.killKafka();
        try {
            meanwhile.run();
        } finally {
            servers.startKafkaAgain();
        }
    }

    /** Stops PostgreSQL, does something without it, and starts it again with everything that was committed. */
    public static void withoutPostgres(Runnable meanwhile) {
        TestServers.required().withoutPostgres(meanwhile);
    }

    /** Restarts PostgreSQL: every open connection breaks, everything committed is there again. */
    public static void restartPostgres() {
        TestServers.required().restartPostgres();
    }
}
