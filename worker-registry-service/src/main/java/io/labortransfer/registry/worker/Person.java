package io.labortransfer.registry.worker;

import org.jspecify.annotations.Nullable;

/**
 * The values that name a person, in clear. They live only between a request and the seal, and never print themselves.
 *
 * @param idNumber resident ID number
 * @param name full name
 * @param phone E.164
 * @param address where letters reach the person
 * @param alternateContact through whom else the person can be reached
 * @param emergencyContact whom to call when something happens to the person
 * @param assistanceOwner the official who is named to assist the person
 */
public record Person(
        IdNumber idNumber,
        String name,
        @Nullable String phone,
        @Nullable String address,
        @Nullable Contact alternateContact,
        @Nullable Contact emergencyContact,
        @Nullable String assistanceOwner) {

    /** The same with what a contact update brings; what it does not bring stays. */
    Person with(ContactDetails told) {
        return new Person(
                idNumber,
                name,
                told.phone() == null ? phone : told.phone(),
                address,
                told.alternateContact() == null ? alternateContact : told.alternateContact(),
                told.emergencyContact() == null ? emergencyContact : told.emergencyContact(),
                assistanceOwner);
    }

    @Override
    public String toString() {
        return "Person";
    }
}
