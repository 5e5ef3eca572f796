package io.labortransfer.registry.worker;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The values that name a person, as they are stored: ciphertexts bound to their row, and the keyed hash that finds an ID number.
 *
 * @param idNumber ciphertext of the ID number
 * @param idKey keyed hash of the ID number
 * @param name ciphertext of the name
 * @param phone ciphertext of the phone
 * @param address ciphertext of the address
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record SealedPerson(
        @Column(name = "id_number_cipher") byte[] idNumber,
        @Column(name = "id_number_key") byte[] idKey,
        @Column(name = "name_cipher") byte[] name,
        @Column(name = "phone_cipher") byte @Nullable [] phone,
        @Column(name = "address_cipher") byte @Nullable [] address) {}
