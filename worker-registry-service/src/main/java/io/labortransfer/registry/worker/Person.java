package io.labortransfer.registry.worker;

import org.jspecify.annotations.Nullable;

/**
 * The values that name a person, in clear. They live only between a request and the seal, and never print themselves.
 *
 * @param idNumber resident ID number
 * @param name full name
 * @param phone E.164
 * @param address where letters reach the person
 */
public record Person(
        IdNumber idNumber,
        String name,
        @Nullable String phone,
        @Nullable String address) {
    @Override
    public String toString() {
        return "Person";
    }
}
