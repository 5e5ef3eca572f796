package io.labortransfer.kit.web;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.time.CalendarDays;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Days and moments in a query; one that cannot be read is a 400. */
public final class Moments {
    private Moments() {}

    public static @Nullable LocalDate day(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return CalendarDays.parse(text);
        } catch (DateTimeException e) {
            throw Problems.malformed(new FieldError(parameter, "DATE_MALFORMED"));
        }
    }

    public static @Nullable Instant instant(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Problems.malformed(new FieldError(parameter, "MOMENT_MALFORMED"));
        }
    }
}
