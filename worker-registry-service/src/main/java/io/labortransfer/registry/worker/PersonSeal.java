package io.labortransfer.registry.worker;

import io.labortransfer.kit.crypto.BlindIndex;
import io.labortransfer.kit.crypto.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Encrypts and decrypts the values that name a person; each ciphertext is bound to table, column and row. */
@ApplicationScoped
public class PersonSeal {
    private final FieldCipher cipher;
    private final BlindIndex index;

    PersonSeal(FieldCipher cipher, BlindIndex index) {
        this.cipher = cipher;
        this.index = index;
    }

    /** The keyed hash by which a number is found. */
    public byte[] idKey(IdNumber number) {
        return index.of("id-number", number.clear());
    }

    /** The keyed hash of all that a record says, to see whether it says anything new. */
    public byte[] contentKey(Registration registration) {
        return index.of("worker-content", registration.everything());
    }

    /** Seals {@code person} for one row. */
    public SealedPerson seal(String province, UUID worker, Person person, byte[] idKey) {
        return new SealedPerson(
                encrypt(province, "id_number", worker, person.idNumber().clear()),
                idKey,
                encrypt(province, "name", worker, person.name()),
                encryptAny(province, "phone", worker, person.phone()),
                encryptAny(province, "address", worker, person.address()));
    }

    /** Opens what {@link #seal} closed. */
    public Person open(String province, UUID worker, SealedPerson sealed) {
        return new Person(
                IdNumber.of(cipher.decrypt(province, place("id_number", worker), sealed.idNumber())),
                cipher.decrypt(province, place("name", worker), sealed.name()),
                decryptAny(province, "phone", worker, sealed.phone()),
                decryptAny(province, "address", worker, sealed.address()));
    }

    private byte[] encrypt(String province, String column, UUID worker, String clear) {
        return cipher.encrypt(province, place(column, worker), clear);
    }

    private byte @Nullable [] encryptAny(String province, String column, UUID worker, @Nullable String clear) {
        return clear == null ? null : encrypt(province, column, worker, clear);
    }

    private @Nullable String decryptAny(String province, String column, UUID worker, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.decrypt(province, place(column, worker), sealed);
    }

    private static String place(String column, UUID worker) {
        return "worker|" + column + "|" + worker;
    }
}
