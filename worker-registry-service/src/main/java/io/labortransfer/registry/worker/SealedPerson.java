package io.labortransfer.registry.worker;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The values that name a person, as they are stored: ciphertexts bound to their row, and the keyed hashes that find an ID number and a phone.
 *
 * @param idNumber ciphertext of the ID number
 * @param idKey keyed hash of the ID number
 * @param name ciphertext of the name
 * @param phone ciphertext of the phone
 * @param address ciphertext of the address
 * @param phoneKey keyed hash of the phone
 * @param alternateContact ciphertext of the other contact
 * @param emergencyContact ciphertext of the contact for emergencies
 * @param assistanceOwner ciphertext of who is named to assist the worker
 */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record SealedPerson(
        @Column(name = "id_number_cipher") byte[] idNumber,
        @Column(name = "id_number_key") byte[] idKey,
        @Column(name = "name_cipher") byte[] name,
        @Column(name = "phone_cipher") byte @Nullable [] phone,
        @Column(name = "address_cipher") byte @Nullable [] address,
        @Column(name = "phone_key") byte @Nullable [] phoneKey,

        @Column(name = "alternate_contact_cipher") byte @Nullable [] alternateContact,

        @Column(name = "emergency_contact_cipher") byte @Nullable [] emergencyContact,

        @Column(name = "assistance_owner_cipher") byte @Nullable [] assistanceOwner) {}
