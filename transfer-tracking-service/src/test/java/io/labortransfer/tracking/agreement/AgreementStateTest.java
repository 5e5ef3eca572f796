package io.labortransfer.tracking.agreement;

import static io.labortransfer.tracking.agreement.AgreementState.ACTIVE;
import static io.labortransfer.tracking.agreement.AgreementState.COUNTERED;
import static io.labortransfer.tracking.agreement.AgreementState.DRAFT;
import static io.labortransfer.tracking.agreement.AgreementState.EXPIRED;
import static io.labortransfer.tracking.agreement.AgreementState.PROPOSED;
import static io.labortransfer.tracking.agreement.AgreementState.SIGNED;
import static io.labortransfer.tracking.agreement.AgreementState.SUSPENDED;
import static io.labortransfer.tracking.agreement.AgreementState.TERMINATED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementStateTest {

    @Test
    void talks_go_to_and_fro_until_both_have_signed() {
        assertThat(DRAFT.moves()).containsExactly(PROPOSED);
        assertThat(PROPOSED.leadsTo(COUNTERED)).isTrue();
        assertThat(COUNTERED.leadsTo(PROPOSED)).isTrue();
        assertThat(PROPOSED.leadsTo(SIGNED)).isTrue();
        assertThat(COUNTERED.leadsTo(SIGNED)).isTrue();
        assertThat(SIGNED.leadsTo(PROPOSED)).isFalse();
    }

    @Test
    void only_what_was_signed_comes_into_force_or_expires() {
        for (AgreementState unsigned : EnumSet.of(DRAFT, PROPOSED, COUNTERED)) {
            assertThat(unsigned.leadsTo(ACTIVE)).isFalse();
            assertThat(unsigned.leadsTo(EXPIRED)).isFalse();
        }
        for (AgreementState signed : EnumSet.of(SIGNED, ACTIVE, SUSPENDED)) {
            assertThat(signed.leadsTo(EXPIRED)).isTrue();
        }
    }

    @Test
    void an_end_is_an_end() {
        assertThat(EXPIRED.moves()).isEmpty();
        assertThat(TERMINATED.moves()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = AgreementState.class, names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void whatever_was_shown_to_the_other_party_and_goes_on_may_be_ended(AgreementState state) {
        assertThat(state.leadsTo(TERMINATED)).isEqualTo(!state.moves().isEmpty());
    }
}
