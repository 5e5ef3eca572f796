package io.labortransfer.registry.worker;

import org.jspecify.annotations.Nullable;

/**
 * What names a person, as far as a share lets see it, encrypted under the key of the worker's unit.
 *
 * @param name the name, where an employer may know who it is
 * @param idNumber the ID number, once there is a contract
 * @param phone the phone, as far as the case or the worker's consent lets see it
 * @param emergencyContact whom to call, for an employer at whom the worker works
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record SealedNames(
        byte @Nullable [] name,
        byte @Nullable [] idNumber,
        byte @Nullable [] phone,
        byte @Nullable [] emergencyContact) {}
