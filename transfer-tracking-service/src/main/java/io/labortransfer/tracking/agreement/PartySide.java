package io.labortransfer.tracking.agreement;

/** The two parties of an agreement. */
public enum PartySide {
    /** The party that sends workers. */
    ORIGIN,
    /** The party that receives them. */
    DESTINATION;

    /** The other party. */
    public PartySide other() {
        return this == ORIGIN ? DESTINATION : ORIGIN;
    }
}
