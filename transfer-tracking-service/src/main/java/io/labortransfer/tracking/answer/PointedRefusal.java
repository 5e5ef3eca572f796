package io.labortransfer.tracking.answer;

import io.labortransfer.kit.ruling.Refusal;

/** A refusal that one property of the request caused. */
public interface PointedRefusal extends Refusal {

    /** RFC 6901 pointer to that property; empty when no single one is at fault. */
    String pointer();
}
