package io.labortransfer.registry.worker;

/**
 * Another unit has the person whose number a record should get. It ends the transaction as every refusal does, and whoever answers it
 * counts the person as somebody whom the caller came near: at every door that corrects records.
 */
public final class HeldElsewhereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient HeldPerson person;

    HeldElsewhereException(HeldPerson person) {
        super(WorkerRefusal.ID_HELD_ELSEWHERE.name(), null, false, false);
        this.person = person;
    }

    /** Whom the caller came near. */
    public HeldPerson person() {
        return person;
    }
}
