package io.labortransfer.registry.sharing;

import io.labortransfer.kit.views.ToldState;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An agreement of our unit as the origin, as far as it says which offices it lets see whom.
 *
 * @param id the agreement
 * @param version counted by tracking
 * @param state as tracking names it; only ACTIVE opens anything
 * @param originPrefix digits that the divisions of the origin begin with
 * @param destinationUnit reporting unit of the other side
 * @param destinationPrefix digits that its divisions begin with
 * @param validFrom first day
 * @param validTo first day on which it no longer holds
 */
public record AgreementLink(
        UUID id,
        long version,
        String state,
        String originPrefix,
        String destinationUnit,
        String destinationPrefix,
        LocalDate validFrom,
        LocalDate validTo)
        implements ToldState {}
