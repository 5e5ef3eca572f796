package io.labortransfer.registry.training;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/**
 * Where a course's row lies.
 *
 * @param originProvince reporting unit that owns the row
 * @param id the course
 */
@Embeddable
public record CourseKey(
        @PartitionKey @Column(name = "origin_province") String originProvince,
        @Column(name = "id") UUID id) {}
