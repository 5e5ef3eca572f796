package io.labortransfer.registry.student;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;

/**
 * What a student wishes for after school. It opens nothing: only the worker's own wish, after school, does.
 *
 * @param plan what the student means to do
 * @param occupations occupations or classes of them
 * @param destinations units or divisions
 * @param surveyedOn when the student was asked
 */
@Embeddable
public record WishSurvey(
        @Column(name = "survey_plan") @Enumerated(EnumType.STRING)
        AfterSchool plan,

        @Column(name = "survey_occupations") List<String> occupations,
        @Column(name = "survey_destinations") List<String> destinations,
        @Column(name = "surveyed_on") LocalDate surveyedOn) {
    public WishSurvey {
        occupations = List.copyOf(occupations);
        destinations = List.copyOf(destinations);
    }
}
