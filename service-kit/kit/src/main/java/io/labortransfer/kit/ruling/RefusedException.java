package io.labortransfer.kit.ruling;

/** Carries a refusal out of a transaction, which rolls back; the web layer turns it into a problem document. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refused<?> refused;

    RefusedException(Refused<?> refused) {
        super(refused.refusal().name(), null, false, false);
        this.refused = refused;
    }

    /** The refusal as the aggregate gave it. */
    public Refused<?> refused() {
        return refused;
    }
}
