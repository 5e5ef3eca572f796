package io.labortransfer.registry.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.ruling.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RiskReferralTest {
    private static final Instant SENT = Instant.parse("2026-11-28T01:00:00Z");
    private static final Duration STEP = Duration.ofDays(15);

    private final RiskReferral referral = new RiskReferral(
            new ReferralKey("51", new UUID(0, 1)),
            new UUID(0, 2),
            "513431",
            Raiser.ST,
            "station-51",
            new Observation(RiskReason.JOB_LOSS, "visit-1", LocalDate.of(2026, 11, 27)),
            SENT,
            SENT.plus(STEP));

    @Test
    void the_county_has_fifteen_days_to_receive_it_and_again_to_decide() {
        assertThat(referral.isOverdue(SENT.plus(STEP))).isFalse();
        assertThat(referral.isOverdue(SENT.plus(STEP).plusMillis(1))).isTrue();
        var late = SENT.plus(Duration.ofDays(40));
        referral.receive("county-51", late, late.plus(STEP)).orThrow();
        assertThat(referral.isOverdue(late.plus(STEP))).isFalse();
        assertThat(referral.isOverdue(late.plus(STEP).plusMillis(1))).isTrue();
        referral.decide(ReferralOutcome.IDENTIFIED, "county-51", late.plus(Duration.ofDays(90)))
                .orThrow();
        assertThat(referral.isOverdue(Instant.MAX)).isFalse();
    }

    @Test
    void nothing_is_decided_before_it_is_received_nor_twice() {
        assertThat(allowed(referral.decide(ReferralOutcome.IDENTIFIED, "county-51", SENT)))
                .containsExactly("receive");
        referral.receive("county-51", SENT, SENT.plus(STEP)).orThrow();
        assertThat(allowed(referral.receive("county-51", SENT, SENT.plus(STEP))))
                .containsExactly("outcome");
        referral.decide(ReferralOutcome.NOT_IDENTIFIED, "county-51", SENT).orThrow();
        assertThat(allowed(referral.decide(ReferralOutcome.IDENTIFIED, "county-51", SENT)))
                .isEmpty();
        assertThat(referral.state()).isEqualTo(ReferralState.NOT_IDENTIFIED);
    }

    private static List<String> allowed(Object ruling) {
        assertThat(ruling).isInstanceOf(Refused.class);
        return ((Refused<?>) ruling).allowedActions();
    }
}
