package io.labortransfer.registry.worker;

/**
 * A person as a list names one, in clear. It never prints itself.
 *
 * @param name full name
 * @param idNumber ID number as it was written
 */
public record NamedNumber(String name, String idNumber) {
    @Override
    public String toString() {
        return "NamedNumber";
    }
}
