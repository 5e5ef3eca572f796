package io.labortransfer.benchmark.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CurveTest {

    @Test
    void the_rate_at_each_mark_is_told_from_the_beginning_and_since_the_mark_before() {
        Curve curve = new Curve(1_500_000);
        curve.at(100, 1_000_000);
        curve.at(200, 1_500_000);
        assertThat(curve.secondsAt(500_000)).isCloseTo(50, within(0.001));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        curve.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "curve: 100,000 workers after 10 s: 10000/s from the beginning, 10000/s since the mark before",
                        "curve: 1,000,000 workers after 100 s: 10000/s from the beginning, 10000/s since the mark before",
                        "curve: 1,500,000 workers after 200 s: 7500/s from the beginning, 5000/s since the mark before");
    }
}
