package io.labortransfer.registry.worker;

import java.util.List;

/**
 * What school and courses make of somebody.
 *
 * @param skills what certificates prove
 * @param school whether the person was at a school
 */
public record Learned(List<Skill> skills, boolean school) {
    public Learned {
        skills = List.copyOf(skills);
    }
}
