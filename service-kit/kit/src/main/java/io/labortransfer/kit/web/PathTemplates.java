package io.labortransfer.kit.web;

import java.util.Set;

/** Templates of paths that no resource of this process answers, because it passes them on; metrics may name them as well. */
public interface PathTemplates {

    /** All of them, such as {@code /api/v1/workers/{id}}. Their number is bounded: none comes from a request. */
    Set<String> all();
}
