package io.labortransfer.registry.capture;

/** What can be taken down without a network, besides workers and their contacts, which keep the device's id themselves. */
public enum CaptureKind {
    INTENT("int"),
    CONSENT("cns"),
    ENROLLMENT("enr"),
    RISK_REFERRAL("ref"),
    ASSISTANCE("asr");

    private final String prefix;

    CaptureKind(String prefix) {
        this.prefix = prefix;
    }

    /** What the ids of such records begin with. */
    String prefix() {
        return prefix;
    }
}
