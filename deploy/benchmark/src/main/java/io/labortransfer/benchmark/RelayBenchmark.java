package io.labortransfer.benchmark;

import io.labortransfer.local.sample.SamplePlan;
import io.labortransfer.local.stack.Ports;
import io.labortransfer.local.stack.Reporter;
import io.labortransfer.local.stack.Stack;
import io.labortransfer.local.stack.StackOptions;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Events per second from the registry's outbox to acknowledged records on Kafka. One transaction writes all rows; when it ends, all of
 * them wait, and the time runs until the cursor is behind the last. They go to a topic that no service reads, so that the relay alone is measured. Yardstick: a bare producer that brings as many
 * records of the same size to the same broker and waits for all acknowledgements.
 */
final class RelayBenchmark implements Benchmark {

    private static final int EVENTS = 300_000;
    private static final int IN_A_STATEMENT = 10_000;
    private static final String TOPIC = "lt.access.v1";
    private static final int BYTES = 600;

    private static final String WRITE = """
            INSERT INTO outbox (event_id, topic, key, type, subject, sequence, origin_province, occurred_at, payload)
            SELECT gen_random_uuid(), '%s', 'benchmark-' || n %% 5000, 'lt.access.checkpoint.v1', 'benchmark-' || n %% 5000, n, '51',
                   now(), '{"filler":"' || repeat('x', %d) || '"}'
            FROM generate_series(1, %d) AS n""".formatted(TOPIC, BYTES - 13, IN_A_STATEMENT);

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public String sentence() {
        return "Events per second from the outbox to Kafka; a bare producer as yardstick.";
    }

    @Override
    public List<Goal> run(PrintStream out) throws Exception {
        StackOptions options = StackOptions.standard()
                .withData(Path.of("target", "relay-data").toAbsolutePath())
                .withPorts(Ports.free())
                .withPlan(SamplePlan.small())
                .startingFresh();
        try (Stack stack = Stack.start(options, Reporter.silent())) {
            Ports ports = stack.options().ports();
            double warm = relayed(ports.postgresql());
            double rate = relayed(ports.postgresql());
            double bare = produced(ports.kafka());
            out.printf("%d events of %d bytes: first %.0f/s, then %.0f/s%n", EVENTS, BYTES, warm, rate);
            out.printf("yardstick: a bare producer %.0f/s; relay %.2f of it%n", bare, rate / bare);
            return List.of(Goal.atLeast("relay-events-per-s", rate, 20_000));
        }
    }

    private static double relayed(int port) throws SQLException, InterruptedException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/registry?user=postgres";
        try (Connection writing = DriverManager.getConnection(url);
                Connection asking = DriverManager.getConnection(url);
                Statement write = writing.createStatement();
                Statement ask = asking.createStatement()) {
            writing.setAutoCommit(false);
            String last = text(write, "SELECT pg_current_xact_id()::text");
            for (int written = 0; written < EVENTS; written += IN_A_STATEMENT) {
                write.execute(WRITE);
            }
            long since = System.nanoTime();
            writing.commit();
            while (!text(ask, "SELECT horizon > '" + last + "'::xid8 FROM relay_cursor")
                    .equals("t")) {
                Thread.sleep(10);
            }
            return EVENTS / ((System.nanoTime() - since) / 1e9);
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static double produced(int port) {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port, "acks", "all", "linger.ms", 5);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            byte[] payload = new byte[BYTES];
            producer.partitionsFor(TOPIC);
            long since = System.nanoTime();
            for (int n = 0; n < EVENTS; n++) {
                producer.send(new ProducerRecord<>(TOPIC, "benchmark-" + n % 5_000, payload));
            }
            producer.flush();
            return EVENTS / ((System.nanoTime() - since) / 1e9);
        }
    }
}
