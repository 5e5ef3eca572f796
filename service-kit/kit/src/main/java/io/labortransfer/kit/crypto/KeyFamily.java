package io.labortransfer.kit.crypto;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of keysets that can be rotated. */
public enum KeyFamily {
    /** Encrypt the values of a province's rows. */
    FIELDS("field:", "AES256_GCM"),
    /** Encrypt a province's values in records that never change. */
    CHAINED("chained:", "AES256_GCM"),
    /** Hash values to find them. */
    HASHES("index:", "HMAC_SHA256_256BITTAG");

    private final String prefix;
    private final String template;

    KeyFamily(String prefix, String template) {
        this.prefix = prefix;
        this.template = template;
    }

    /** The family of the keyset called {@code name}. */
    public static Optional<KeyFamily> of(String name) {
        return Arrays.stream(values())
                .filter(family -> name.startsWith(family.prefix))
                .findFirst();
    }

    /** Of which owner the keyset is: a province, or the purpose of a hash. */
    public String owner(String keyset) {
        return keyset.substring(prefix.length());
    }

    /** Whose rows the keyset is for, if it is for one province's. */
    public Optional<String> province(String keyset) {
        var owner = owner(keyset);
        return this == HASHES
                ? Optional.of(owner.indexOf(':')).filter(colon -> colon >= 0).map(colon -> owner.substring(colon + 1))
                : Optional.of(owner);
    }

    /** The name of the keyset of {@code owner}. */
    public String keyset(String owner) {
        return prefix + owner;
    }

    /** The form of the keys that a rotation adds; each marks what it makes. */
    String template() {
        return template;
    }
}
