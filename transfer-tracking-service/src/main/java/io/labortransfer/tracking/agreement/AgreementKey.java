package io.labortransfer.tracking.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The primary key of an agreement or of one of its lines: the sending unit first.
 *
 * @param originProvince reporting unit of the party that sends workers
 * @param id the agreement or the line
 */
@Embeddable
public record AgreementKey(
        @Column(updatable = false) String originProvince,
        @Column(updatable = false) UUID id) {}
