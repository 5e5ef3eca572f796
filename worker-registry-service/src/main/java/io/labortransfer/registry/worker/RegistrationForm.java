package io.labortransfer.registry.worker;

/** A sound record as bytes, to be kept sealed until it may be applied. */
public interface RegistrationForm {

    /** All that the record says. */
    byte[] write(Registration registration);

    /** The record that {@link #write} wrote. */
    Registration read(byte[] form);
}
