package io.labortransfer.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.local.sample.SamplePlan;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LauncherOptionsTest {
    private static final SuiteFolder SUITE = new SuiteFolder(Path.of("/suite"));

    @Test
    void without_options_the_full_sample_runs_on_the_standard_ports_in_the_build_folder() {
        StackOptions options = parsed().stackOptions(SUITE);

        assertThat(options.ports()).isEqualTo(Ports.standard());
        assertThat(options.data()).isEqualTo(Path.of("/suite/deploy/local/target/data"));
        assertThat(options.plan()).isEqualTo(SamplePlan.full());
        assertThat(options.fresh()).isFalse();
    }

    @Test
    void ports_folder_and_switches_can_be_chosen() {
        LauncherOptions parsed = parsed("--fresh", "--then-stop", "--data", "/tmp/other", "--gateway-port=9000");

        assertThat(parsed.thenStop).isTrue();
        StackOptions options = parsed.stackOptions(SUITE);
        assertThat(options.fresh()).isTrue();
        assertThat(options.data()).isEqualTo(Path.of("/tmp/other"));
        assertThat(options.ports().gateway()).isEqualTo(9000);
        assertThat(options.ports().registry()).isEqualTo(8081);
    }

    @Test
    void an_unknown_option_is_refused_by_name() {
        assertThatThrownBy(() -> parsed("--frehs")).hasMessageContaining("--frehs");
    }

    @Test
    void options_that_arrive_as_one_word_are_taken_apart() {
        assertThat(Launcher.words(new String[] {" --fresh  --then-stop "})).containsExactly("--fresh", "--then-stop");
        assertThat(Launcher.words(new String[] {""})).isEmpty();
    }

    private static LauncherOptions parsed(String... arguments) {
        LauncherOptions options = new LauncherOptions();
        new CommandLine(options).parseArgs(arguments);
        return options;
    }
}
