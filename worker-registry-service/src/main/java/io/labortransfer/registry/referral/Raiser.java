package io.labortransfer.registry.referral;

import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;

/** Who raised a referral. */
public enum Raiser {
    OP,
    ST,
    /** An alert of tracking, when nobody found work for the worker in time. */
    ALERT;

    static Raiser of(Passport caller) {
        return caller.roles().contains(Actor.OP) ? OP : ST;
    }
}
