package io.labortransfer.registry.worker;

import org.jspecify.annotations.Nullable;

/**
 * The person behind a worker who is shared, in clear, as far as the case has come. It never prints itself.
 *
 * @param name the name; none where a worker lets an employer call and not know who it is
 * @param idNumber the ID number, once there is a contract
 * @param phone the phone, as far as the case or the worker's consent lets see it
 * @param emergencyContact whom to call, for an employer at whom the worker works
 */
public record SharedPerson(
        @Nullable String name,
        @Nullable IdNumber idNumber,
        @Nullable String phone,
        @Nullable Contact emergencyContact) {

    @Override
    public String toString() {
        return "SharedPerson";
    }
}
