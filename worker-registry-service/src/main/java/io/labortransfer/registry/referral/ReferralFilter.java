package io.labortransfer.registry.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which referrals are asked for; what is null does not matter.
 *
 * @param county beginning of the county
 * @param state the state
 * @param dueBefore those whose next step was due before
 * @param dueFrom those whose next step is due then or later, and those that are decided
 * @param after behind this id
 */
public record ReferralFilter(
        @Nullable String county,
        @Nullable ReferralState state,
        @Nullable Instant dueBefore,
        @Nullable Instant dueFrom,
        @Nullable UUID after) {}
