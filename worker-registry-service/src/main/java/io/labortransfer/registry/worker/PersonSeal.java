package io.labortransfer.registry.worker;

import io.labortransfer.kit.crypto.BlindIndex;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Encrypts and decrypts the values that name a person; each ciphertext is bound to table, column and row. */
@ApplicationScoped
public class PersonSeal {
    /** What the keyed hash of an ID number is for. */
    public static final String ID_NUMBER = "id-number";

    /** What the keyed hashes of names are for; each province has its own key. */
    public static final String NAME = "name";

    /** What the keyed hash of all that a record says is for. */
    public static final String CONTENT = "worker-content";

    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Pronunciation pronunciation;

    PersonSeal(FieldCipher cipher, BlindIndex index, Pronunciation pronunciation) {
        this.cipher = cipher;
        this.index = index;
        this.pronunciation = pronunciation;
    }

    /** The keyed hash by which a number is found. */
    public KeyedHash idKey(IdNumber number) {
        return index.of(ID_NUMBER, number.clear());
    }

    /** The keyed hash of all that a record says, to see whether it says anything new. */
    public KeyedHash contentKey(Registration registration) {
        return index.of(CONTENT, registration.everything());
    }

    /** What is kept of a name, to find it by. */
    public List<byte[]> nameTokens(String province, String name) {
        return NameReading.of(name, pronunciation).kept().stream()
                .map(form ->
                        index.of(KeyedColumn.ofProvince(NAME, province), form).current())
                .toList();
    }

    /** What finds a name that is asked for. */
    public List<byte[]> wantedTokens(String province, String name) {
        return NameReading.of(name, pronunciation).wanted().stream()
                .flatMap(form -> index.of(KeyedColumn.ofProvince(NAME, province), form).all().stream())
                .toList();
    }

    /** Whether what is kept of a name was made by the key that makes new hashes. */
    public boolean areCurrent(String province, List<byte[]> nameTokens) {
        return !nameTokens.isEmpty()
                && nameTokens.stream()
                        .allMatch(token -> index.isCurrent(KeyedColumn.ofProvince(NAME, province), token));
    }

    /** Seals {@code person} for one row. */
    public SealedPerson seal(String province, UUID worker, Person person, KeyedHash idKey) {
        return new SealedPerson(
                encrypt(province, "id_number", worker, person.idNumber().clear()),
                idKey.current(),
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

    /** Whether everything of a row was made by the keys that make new values. */
    public boolean isCurrent(String province, SealedPerson sealed, byte[] contentKey) {
        return Stream.of(sealed.idNumber(), sealed.name(), sealed.phone(), sealed.address())
                        .filter(Objects::nonNull)
                        .allMatch(value -> cipher.isCurrent(province, value))
                && index.isCurrent(ID_NUMBER, sealed.idKey())
                && index.isCurrent(CONTENT, contentKey);
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
