package io.labortransfer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BenchmarkOptionsTest {

    @Test
    void options_are_read_wherever_they_stand_and_names_of_benchmarks_are_none() {
        BenchmarkOptions options = BenchmarkOptions.of(List.of("--workers=200_000", "country", "--warm-up=20s"));
        assertThat(options.number("workers", 1)).isEqualTo(200_000);
        assertThat(options.length("warm-up", Duration.ZERO)).isEqualTo(Duration.ofSeconds(20));
        assertThat(options.number("rate", 500)).isEqualTo(500);
        assertThat(BenchmarkOptions.of(List.of("--warm-up=5m")).length("warm-up", Duration.ZERO))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(options.choice("load", List.of("fresh", "kept"))).isEqualTo("fresh");
        assertThat(BenchmarkOptions.of(List.of("--load=kept")).choice("load", List.of("fresh", "kept")))
                .isEqualTo("kept");
    }

    @Test
    void what_no_benchmark_takes_or_cannot_be_read_stops_the_run() {
        assertThatThrownBy(() -> BenchmarkOptions.of(List.of("--wrokers=1")).mustBeAmong(Set.of("workers")))
                .hasMessageContaining("--wrokers");
        assertThatThrownBy(() -> BenchmarkOptions.of(List.of("--workers"))).hasMessageContaining("--name=value");
        for (String wrong : List.of("0", "-1", "many", "9999999999")) {
            assertThatThrownBy(() ->
                            BenchmarkOptions.of(List.of("--workers=" + wrong)).number("workers", 1))
                    .hasMessageContaining("--workers");
        }
        assertThatThrownBy(() -> BenchmarkOptions.of(List.of("--warm-up=5")).length("warm-up", Duration.ZERO))
                .hasMessageContaining("5m");
        assertThatThrownBy(() -> BenchmarkOptions.of(List.of("--load=old")).choice("load", List.of("fresh", "kept")))
                .hasMessageContaining("fresh or kept");
    }
}
