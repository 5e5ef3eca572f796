package io.labortransfer.registry.worker;

import java.time.LocalDate;
import java.util.List;

/** All categories of a person, past ones too. */
public record Categories(List<Category> items) {
    public Categories {
        items = List.copyOf(items);
    }

    /** Whether {@code code} holds on {@code day}. */
    public boolean hold(CategoryCode code, LocalDate day) {
        return items.stream().anyMatch(category -> category.code() == code && category.holdsOn(day));
    }
}
