package io.labortransfer.registry.worker;

import io.labortransfer.kit.crypto.BlindIndex;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.crypto.KeyedColumn;
import io.labortransfer.kit.crypto.KeyedHash;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Encrypts and decrypts the values that name a person; each ciphertext is bound to table, column and row. */
@Singleton // asked for every line of a file: no proxy
public class PersonSeal {
    /** What the keyed hash of an ID number is for. */
    public static final String ID_NUMBER = "id-number";

    /** What the keyed hash of a phone is for. */
    public static final String PHONE = "phone";

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

    /** The keyed hash by which a phone is found. */
    public KeyedHash phoneKey(String phone) {
        return index.of(PHONE, phone);
    }

    /** The keyed hash of all that a record says, to see whether it says anything new. */
    public KeyedHash contentKey(Registration registration) {
        return index.of(CONTENT, registration.everything());
    }

    /** What is kept of a name, to find it by; nothing of one without a letter. */
    public @Nullable NameHashes nameHashes(String province, String name) {
        return NameReading.of(name, pronunciation)
                .kept()
                .map(kept -> new NameHashes(
                        nameHash(province, kept.written()).brief(),
                        nameHash(province, kept.letters()).brief(),
                        nameHash(province, kept.initials()).brief(),
                        nameHash(province, kept.surname()).brief()))
                .orElse(null);
    }

    /** What finds a name that is asked for; empty for one without a letter. */
    public Optional<NameHashes.Wanted> wantedHashes(String province, String name) {
        return NameReading.of(name, pronunciation)
                .wanted()
                .map(wanted -> new NameHashes.Wanted(
                        every(province, Stream.of(wanted.letters())),
                        every(province, wanted.surnames().stream()),
                        every(province, Stream.ofNullable(wanted.written())),
                        every(province, Stream.ofNullable(wanted.surnameAlone())),
                        every(province, Stream.ofNullable(wanted.initials()))));
    }

    private List<byte[]> every(String province, Stream<String> forms) {
        return forms.flatMap(form -> nameHash(province, form).briefAndWhole()).toList();
    }

    private KeyedHash nameHash(String province, String form) {
        return index.of(KeyedColumn.ofProvince(NAME, province), form);
    }

    /** Whether what is kept of a name was made by the key that makes new hashes. */
    public boolean areCurrent(String province, NameHashes kept) {
        return kept.all().allMatch(hash -> index.isCurrent(KeyedColumn.ofProvince(NAME, province), hash));
    }

    /** Seals {@code person} for one row. */
    public SealedPerson seal(String province, UUID worker, Person person, KeyedHash idKey) {
        var phone = person.phone();
        var row = worker.toString();
        return new SealedPerson(
                encrypt(province, "id_number", row, person.idNumber().clear()),
                idKey.current(),
                encrypt(province, "name", row, person.name()),
                encryptAny(province, "phone", row, person.phone()),
                encryptAny(province, "address", row, person.address()),
                phone == null ? null : phoneKey(phone).current(),
                encryptAny(province, "alternate_contact", row, text(person.alternateContact())),
                encryptAny(province, "emergency_contact", row, text(person.emergencyContact())),
                encryptAny(province, "assistance_owner", row, person.assistanceOwner()));
    }

    private static @Nullable String text(@Nullable Contact contact) {
        return contact == null ? null : contact.text();
    }

    private static @Nullable Contact contact(@Nullable String text) {
        return text == null ? null : Contact.of(text);
    }

    /** All that a version of a worker says, in clear. */
    public Registration registration(WorkerVersion version, SealedPerson person) {
        return Registration.known(
                open(version.originProvince(), version.id().value(), person),
                version.facts(),
                version.source(),
                version.clientId());
    }

    /** Seals the words that were given for a change of the worker. */
    public byte @Nullable [] sealReason(String province, UUID worker, @Nullable String reason) {
        return encryptAny(province, "reason", worker.toString(), reason);
    }

    /** Opens what {@link #sealReason} closed. */
    public @Nullable String openReason(String province, UUID worker, byte @Nullable [] sealed) {
        return decryptAny(province, "reason", worker, sealed);
    }

    /** Opens the ID number alone. */
    public IdNumber openIdNumber(String province, UUID worker, byte[] sealed) {
        return IdNumber.of(cipher.decrypt(province, place("id_number", worker), sealed));
    }

    /** Opens the name alone. */
    public String openName(String province, UUID worker, byte[] sealed) {
        return cipher.decrypt(province, place("name", worker), sealed);
    }

    /** Opens what {@link #seal} closed. */
    public Person open(String province, UUID worker, SealedPerson sealed) {
        return new Person(
                IdNumber.of(cipher.decrypt(province, place("id_number", worker), sealed.idNumber())),
                cipher.decrypt(province, place("name", worker), sealed.name()),
                decryptAny(province, "phone", worker, sealed.phone()),
                decryptAny(province, "address", worker, sealed.address()),
                contact(decryptAny(province, "alternate_contact", worker, sealed.alternateContact())),
                contact(decryptAny(province, "emergency_contact", worker, sealed.emergencyContact())),
                decryptAny(province, "assistance_owner", worker, sealed.assistanceOwner()));
    }

    /** Opens what a share lets see of {@link #seal}. */
    SharedPerson open(String province, UUID worker, SealedNames sealed) {
        var idNumber = decryptAny(province, "id_number", worker, sealed.idNumber());
        return new SharedPerson(
                decryptAny(province, "name", worker, sealed.name()),
                idNumber == null ? null : IdNumber.of(idNumber),
                decryptAny(province, "phone", worker, sealed.phone()),
                contact(decryptAny(province, "emergency_contact", worker, sealed.emergencyContact())));
    }

    /** Whether everything of a row was made by the keys that make new values. */
    public boolean isCurrent(
            String province, SealedPerson sealed, byte @Nullable [] contentKey, byte @Nullable [] reason) {
        return Stream.of(
                                sealed.idNumber(),
                                sealed.name(),
                                sealed.phone(),
                                sealed.address(),
                                sealed.alternateContact(),
                                sealed.emergencyContact(),
                                sealed.assistanceOwner(),
                                reason)
                        .filter(Objects::nonNull)
                        .allMatch(value -> cipher.isCurrent(province, value))
                && isCurrent(ID_NUMBER, sealed.idKey())
                && isCurrent(PHONE, sealed.phoneKey())
                && isCurrent(CONTENT, contentKey);
    }

    private boolean isCurrent(String purpose, byte @Nullable [] hash) {
        return hash == null || index.isCurrent(purpose, hash);
    }

    private byte[] encrypt(String province, String column, String row, String clear) {
        return cipher.encrypt(province, place(column, row), clear);
    }

    private byte @Nullable [] encryptAny(String province, String column, String row, @Nullable String clear) {
        return clear == null ? null : encrypt(province, column, row, clear);
    }

    private @Nullable String decryptAny(String province, String column, UUID worker, byte @Nullable [] sealed) {
        return sealed == null ? null : cipher.decrypt(province, place(column, worker), sealed);
    }

    private static String place(String column, UUID worker) {
        return place(column, worker.toString());
    }

    private static String place(String column, String row) {
        return "worker|" + column + "|" + row;
    }
}
