package io.labortransfer.registry.denial;

/** The acts of a worker that the registry keeps; other services keep others. */
public enum ActKind {
    INTENT("int"),
    CONSENT("cns"),
    ENROLLMENT("enr");

    private final String prefix;

    ActKind(String prefix) {
        this.prefix = prefix;
    }

    /** What the ids of such acts begin with. */
    public String prefix() {
        return prefix;
    }
}
