package io.labortransfer.tracking.spell;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What work a spell is about; it never changes during the spell.
 *
 * @param workerId the person
 * @param workForm code of the form of work
 * @param foundThrough code of the way it was found
 * @param travel code of how the person got there
 * @param scope how far from home
 * @param fullTime whether it fills the day
 * @param employerId the employer, where there is one
 * @param jobOrderId the order, where there was one
 * @param transferId the case, where there was one
 * @param matchId the match, where there was one
 * @param destinationProvince reporting unit of the place of work
 * @param division division of the place of work
 */
@Embeddable
public record Work(
        @Column UUID workerId,
        @Column String workForm,
        @Column String foundThrough,
        @Column String travel,
        @Column @Enumerated(EnumType.STRING) SpellScope scope,
        @Column boolean fullTime,
        @Column @Nullable UUID employerId,
        @Column @Nullable UUID jobOrderId,
        @Column @Nullable UUID transferId,
        @Column @Nullable UUID matchId,
        @Column String destinationProvince,
        @Column String division) {}
