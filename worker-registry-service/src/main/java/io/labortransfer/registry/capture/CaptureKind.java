package io.labortransfer.registry.capture;

/** What can be taken down without a network, besides workers and their contacts, which keep the device's id themselves. */
public enum CaptureKind {
    INTENT("int", About.WORKER),
    CONSENT("cns", About.WORKER),
    ENROLLMENT("enr", About.WORKER),
    RISK_REFERRAL("ref", About.HOUSEHOLD),
    ASSISTANCE("asr", About.WORKER),
    STUDENT("std", About.WORKER),
    HOUSEHOLD("hhd", About.NOTHING_ELSE);

    /** Whom such a record is about, of those who are there before it. */
    public enum About {
        WORKER,
        HOUSEHOLD,
        NOTHING_ELSE
    }

    private final String prefix;
    private final About about;

    CaptureKind(String prefix, About about) {
        this.prefix = prefix;
        this.about = about;
    }

    /** What the ids of such records begin with. */
    String prefix() {
        return prefix;
    }

    /** Whom it is about. */
    public About about() {
        return about;
    }
}
