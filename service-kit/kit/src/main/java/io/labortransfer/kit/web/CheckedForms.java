package io.labortransfer.kit.web;

import io.labortransfer.kit.problem.Problems;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/** Checks forms that come by another way than as the body of a request, by the same constraints. */
@Singleton
public class CheckedForms {

    private final Validator validator;

    CheckedForms(Validator validator) {
        this.validator = validator;
    }

    /** The form, or 422 with a pointer to each value that breaks a bound. */
    public <T> T sound(T form) {
        Set<ConstraintViolation<T>> violations = validator.validate(form);
        if (!violations.isEmpty()) {
            throw Problems.invalid(Violations.of(new ConstraintViolationException(violations)));
        }
        return form;
    }
}
