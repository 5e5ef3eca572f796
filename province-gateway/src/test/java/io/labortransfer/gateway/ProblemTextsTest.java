package io.labortransfer.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.gateway.door.DoorRefusal;
import io.labortransfer.gateway.identity.TokenRefusal;
import io.labortransfer.gateway.limits.LimitRefusal;
import io.labortransfer.kit.problem.ProblemCatalogue;
import io.labortransfer.kit.ruling.Refusal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTextsTest {

    private final ProblemCatalogue catalogue = new ProblemCatalogue();

    static Stream<Refusal> refusals() {
        return Stream.of(DoorRefusal.values(), TokenRefusal.values(), LimitRefusal.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void every_refusal_has_a_title_and_a_detail_in_both_languages(Refusal refusal) {
        for (var language : ProblemCatalogue.LANGUAGES) {
            assertThat(catalogue.knows(refusal.name() + ".title", language)).isTrue();
            assertThat(catalogue.knows(refusal.name() + ".detail", language)).isTrue();
        }
    }
}
