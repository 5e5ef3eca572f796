package io.labortransfer.registry.training;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.List;
import java.util.UUID;

/** The people of courses to be counted, in whatever unit they live now. Nothing tells who they are. */
public interface Learners {

    /** Everybody who ever applied for a course of any unit. */
    List<Learner> of(ProvinceScope scope, UUID courseId);
}
