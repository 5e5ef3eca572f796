package io.labortransfer.registry.student;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wishes of a student as they are sent.
 *
 * @param plan what the student means to do
 * @param occupations occupations or classes of them; none means any
 * @param destinations units or divisions; none means any
 */
public record SurveySubmission(
        @Nullable AfterSchool plan,
        @Nullable List<String> occupations,
        @Nullable List<String> destinations) {}
