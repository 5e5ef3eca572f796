package io.labortransfer.registry.worker;

import java.util.List;

/** All categories of a person, past ones too. */
public record Categories(List<Category> items) {
    public Categories {
        items = List.copyOf(items);
    }
}
