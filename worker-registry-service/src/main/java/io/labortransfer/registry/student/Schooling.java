package io.labortransfer.registry.student;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody learns.
 *
 * @param school which school
 * @param major what is learned there
 * @param level kind of school
 * @param expectedGraduation when school is expected to be over
 */
@Embeddable
public record Schooling(
        @Column(name = "school") String school,
        @Column(name = "major") @Nullable String major,

        @Column(name = "school_level") @Enumerated(EnumType.STRING)
        SchoolLevel level,

        @Column(name = "expected_graduation") LocalDate expectedGraduation) {}
