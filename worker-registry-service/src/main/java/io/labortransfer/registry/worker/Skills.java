package io.labortransfer.registry.worker;

import java.util.List;
import java.util.stream.Stream;

/** All skills of a person. */
public record Skills(List<Skill> items) {
    public Skills {
        items = List.copyOf(items);
    }

    /**
     * The same with one that a certificate proves. What was only said of that occupation gives way to it; a certificate for as high a level,
     * or a higher one, stays.
     */
    Skills with(Skill proved) {
        var known = items.stream()
                .filter(skill -> skill.occupationCode().equals(proved.occupationCode()))
                .anyMatch(skill -> skill.certified() && skill.level() <= proved.level());
        if (known) {
            return this;
        }
        var others = items.stream().filter(skill -> !skill.occupationCode().equals(proved.occupationCode()));
        return new Skills(Stream.concat(others, Stream.of(proved)).toList());
    }
}
