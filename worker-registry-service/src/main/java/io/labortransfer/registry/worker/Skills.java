package io.labortransfer.registry.worker;

import java.util.List;

/** All skills of a person. */
public record Skills(List<Skill> items) {
    public Skills {
        items = List.copyOf(items);
    }
}
