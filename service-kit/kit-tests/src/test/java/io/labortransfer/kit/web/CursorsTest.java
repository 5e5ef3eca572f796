package io.labortransfer.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CursorsTest {

    @Inject
    Cursors cursors;

    @Test
    void a_cursor_opens_for_the_list_it_was_made_for() {
        String cursor = cursors.seal("51", "workers?state=ACTIVE", List.of("2026", "a"));
        assertThat(cursors.open("51", "workers?state=ACTIVE", cursor)).containsExactly("2026", "a");
    }

    @Test
    void forged_foreign_and_mixed_up_cursors_are_refused() {
        String cursor = cursors.seal("51", "workers?state=ACTIVE", List.of("a"));
        assertThatThrownBy(() -> cursors.open("52", "workers?state=ACTIVE", cursor))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> cursors.open("51", "workers?state=SUSPENDED", cursor))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> cursors.open("51", "workers?state=ACTIVE", "bm9uc2Vuc2U"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> cursors.open("51", "workers?state=ACTIVE", "%%%"))
                .isInstanceOf(ProblemException.class);
    }
}
