package io.labortransfer.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.local.stack.TokenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guides tell a newcomer to type is typed, and answers what they say. */
class GuideIT {

    private static final Path GUIDES = Path.of("..", "..", "docs", "guides");
    private static final Path RUNS = Path.of("target", "guides").toAbsolutePath();

    @ParameterizedTest
    @MethodSource("guides")
    void every_call_of_the_guide_answers_as_the_guide_says(String name) throws Exception {
        var guide = Guide.read(GUIDES.resolve(name));
        assertThat(guide.statuses()).hasSizeGreaterThan(6);
        var folder = Files.createDirectories(RUNS.resolve(name));

        String output;
        try (var tokens = TokenFiles.of(Suite.played().stack())) {
            tokens.start();
            output = run(guide.script(Suite.played().stack()), folder);
        }

        assertThat(Guide.answered(Files.readString(folder.resolve("err"))))
                .as(output)
                .isEqualTo(guide.statuses());
    }

    /** Every guide that tells its reader to call something. */
    static List<String> guides() throws IOException {
        try (var files = Files.list(GUIDES)) {
            return files.filter(Guide::calls)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Runs the script as a shell of the reader would, and stops at the first command that fails. */
    private static String run(String script, Path folder) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("guide.sh"), script);
        var out = folder.resolve("out");
        var process = new ProcessBuilder("bash", "-euo", "pipefail", "guide.sh")
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends in time").isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("err")))
                .isZero();
        return Files.readString(out);
    }
}
