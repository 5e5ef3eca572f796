package io.labortransfer.registry.worker;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All skills of a person. */
public record Skills(List<Skill> items) {
    public Skills {
        items = List.copyOf(items);
    }

    /** The same without those of these certificates; in their place stands what was known of their occupations {@code before}. */
    Skills without(Collection<Skill> proved, Skills before) {
        var kept = notOf(proved);
        var lost = items.stream().map(Skill::occupationCode).collect(Collectors.toCollection(HashSet::new));
        kept.forEach(skill -> lost.remove(skill.occupationCode()));
        var again = before.notOf(proved).stream().filter(skill -> lost.contains(skill.occupationCode()));
        return new Skills(Stream.concat(kept.stream(), again).toList());
    }

    private List<Skill> notOf(Collection<Skill> proved) {
        return items.stream()
                .filter(skill -> proved.stream().noneMatch(skill::isProvedAs))
                .toList();
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
