package io.labortransfer.matching.engine.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

    private static final byte[] NOTE = "read as far as 4711".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void a_market_comes_back_as_it_was_and_is_cleared_alike() throws IOException {
        for (long seed = 0; seed < 50; seed++) {
            LargeMarket market = market(seed);
            Path path = folder.resolve("market");

            Snapshot.write(path, market, NOTE);

            Restored.Market restored = (Restored.Market) Snapshot.read(path, market.finePrint());
            assertThat(restored.note()).isEqualTo(NOTE);
            assertThat(restored.market())
                    .usingRecursiveComparison()
                    .ignoringFields("finePrint")
                    .isEqualTo(market);
            assertThat(clear(restored.market())).as("seed %d", seed).isEqualTo(clear(market));
        }
    }

    @Test
    void the_new_file_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it() throws IOException {
        Path path = folder.resolve("market");
        Snapshot.write(path, market(1), new byte[0]);

        Snapshot.write(path, market(2), NOTE);

        assertThat(((Restored.Market) Snapshot.read(path, FinePrint.NONE)).note())
                .isEqualTo(NOTE);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void a_file_is_refused_whichever_byte_of_it_is_another() throws IOException {
        Path path = folder.resolve("market");
        Snapshot.write(path, market(3), NOTE);
        byte[] whole = Files.readAllBytes(path);
        Random dice = new Random(1);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            damaged[i < 30 ? i : dice.nextInt(whole.length)] ^= (byte) (1 << dice.nextInt(8));
            Files.write(path, damaged);

            assertThat(Snapshot.read(path, FinePrint.NONE)).isInstanceOf(Restored.Refused.class);
        }
    }

    @Test
    void a_file_is_refused_wherever_it_breaks_off() throws IOException {
        Path path = folder.resolve("market");
        Snapshot.write(path, market(4), NOTE);
        byte[] whole = Files.readAllBytes(path);
        for (int length = 16; length < whole.length; length += 1 + length / 16) {
            Files.write(path, Arrays.copyOf(whole, length));

            assertThat(Snapshot.read(path, FinePrint.NONE)).isEqualTo(refused(Restored.Refusal.DAMAGED));
        }
    }

    @Test
    void another_format_another_file_and_no_file_are_told_apart() throws IOException {
        Path path = folder.resolve("market");
        Snapshot.write(path, market(5), NOTE);
        byte[] older = Files.readAllBytes(path);
        older[Long.BYTES] = (byte) (Snapshot.FORMAT - 1);
        Files.write(path, older);

        assertThat(Snapshot.read(path, FinePrint.NONE)).isEqualTo(refused(Restored.Refusal.OTHER_FORMAT));
        Files.writeString(path, "something else that is long enough");
        assertThat(Snapshot.read(path, FinePrint.NONE)).isEqualTo(refused(Restored.Refusal.NO_SNAPSHOT));
        Files.write(path, new byte[0]);
        assertThat(Snapshot.read(path, FinePrint.NONE)).isEqualTo(refused(Restored.Refusal.NO_SNAPSHOT));
        assertThat(Snapshot.read(folder.resolve("none"), FinePrint.NONE)).isEqualTo(refused(Restored.Refusal.MISSING));
    }

    private static Restored refused(Restored.Refusal refusal) {
        return new Restored.Refused(refusal);
    }

    private static LargeMarket market(long seed) {
        Draft draft = Draft.random(40, 12, seed);
        Agreements agreements = LinesTest.lines(40, 12, new Random(seed), 9);
        Groups groups = new Groups(new int[] {0, 2}, new int[] {3, 9}, new int[12]);
        return draft.market((worker, opening) -> true, agreements, groups);
    }

    private static int[] clear(LargeMarket market) {
        return Clearing.of(new MarketIndex(market), 1).opening();
    }
}
