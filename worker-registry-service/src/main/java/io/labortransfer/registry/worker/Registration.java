package io.labortransfer.registry.worker;

/**
 * A submitted record that was found sound.
 *
 * @param person who it is
 * @param facts what is known
 * @param source where it comes from
 */
public record Registration(Person person, WorkerFacts facts, SourceRecord source) {
    private static final char SEPARATOR = '\u001f';

    /** All that the record says, personal values included, in one text that differs when anything differs; to be hashed at once. */
    String everything() {
        return person.idNumber().clear()
                + SEPARATOR
                + person.name()
                + SEPARATOR
                + person.phone()
                + SEPARATOR
                + person.address()
                + SEPARATOR
                + facts
                + SEPARATOR
                + source;
    }

    @Override
    public String toString() {
        return "Registration";
    }
}
