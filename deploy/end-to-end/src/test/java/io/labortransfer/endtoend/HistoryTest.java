package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.endtoend.Happening.Acknowledged;
import io.labortransfer.endtoend.Happening.Kind;
import io.labortransfer.local.journey.Answer;
import io.labortransfer.local.journey.Witness;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    private static final Witness.Attempt WISH =
            new Witness.Attempt("office-51", "POST", "/workers/wkr_1/intents", "key-1");

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read_again() throws Exception {
        History history = new History(folder.resolve("history.ndjson"));
        history.begins(WISH);
        history.leavesOpen(WISH, "ConnectException");
        history.kills("Kafka");
        history.begins(WISH);
        history.delivers(WISH, answer(201, "{\"id\":\"int_1\",\"version\":3,\"name\":\"a name\"}"));

        assertThat(history.soFar())
                .extracting(Happening::kind)
                .containsExactly(Kind.INVOKE, Kind.UNKNOWN, Kind.FAULT, Kind.INVOKE, Kind.OK);
        assertThat(history.soFar().getLast().acknowledged()).containsExactly(new Acknowledged("int_1", 3));
        assertThat(history.soFar().getLast().key()).isEqualTo("key-1");
    }

    @Test
    void a_history_holds_no_value_of_an_answer() throws Exception {
        Path file = folder.resolve("history.ndjson");
        new History(file).delivers(WISH, answer(201, "{\"id\":\"int_1\",\"name\":\"a name\"}"));

        assertThat(Files.readString(file)).contains("int_1").doesNotContain("a name");
    }

    @Test
    void a_batch_acknowledges_what_it_accepted() throws Exception {
        History history = new History(folder.resolve("history.ndjson"));
        history.delivers(
                WISH,
                answer(
                        200,
                        "{\"items\":[{\"transferId\":\"trf_1\",\"status\":200},{\"transferId\":\"trf_2\",\"status\":409}]}"));

        assertThat(history.soFar().getFirst().acknowledged()).containsExactly(new Acknowledged("trf_1", 0));
    }

    @Test
    void reading_leaves_no_trace() throws Exception {
        History history = new History(folder.resolve("history.ndjson"));
        Witness.Attempt reading = new Witness.Attempt("office-51", "GET", "/workers/wkr_1", "");
        history.begins(reading);
        history.delivers(reading, answer(200, "{}"));
        history.leavesOpen(reading, "ConnectException");

        assertThat(history.soFar()).isEmpty();
    }

    private static Answer answer(int status, String body) throws Exception {
        return new Answer("POST", status, new ObjectMapper().readTree(body), null);
    }
}
