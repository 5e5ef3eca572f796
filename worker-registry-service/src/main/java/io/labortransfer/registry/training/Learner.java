package io.labortransfer.registry.training;

import io.labortransfer.registry.employment.WorkHistory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who applied for a course, without a name or an id.
 *
 * @param state how far it went
 * @param certifiedOn when the certificate was recorded
 * @param work what the learner has worked since then; nothing is told of the work of others
 */
public record Learner(EnrollmentState state, @Nullable LocalDate certifiedOn, WorkHistory work) {}
