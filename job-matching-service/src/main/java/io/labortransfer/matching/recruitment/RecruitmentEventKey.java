package io.labortransfer.matching.recruitment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The unit that hosts an event, and the event.
 *
 * @param hostProvince the unit
 * @param id the event
 */
@Embeddable
public record RecruitmentEventKey(
        @Column(name = "host_province") String hostProvince,
        @Column(name = "id") UUID id) {}
