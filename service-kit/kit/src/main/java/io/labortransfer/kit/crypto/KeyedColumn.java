package io.labortransfer.kit.crypto;

import org.jspecify.annotations.Nullable;

/**
 * A column of bytes, and which key made what stands in it.
 *
 * @param table its table
 * @param column its name
 * @param family the kind of the key; none when no key that can be rotated made it
 * @param purpose of a hash; one that ends with a colon is followed by a province
 */
public record KeyedColumn(
        String table,
        String column,
        @Nullable KeyFamily family,
        @Nullable String purpose) {

    /** Ciphertexts of {@link FieldCipher#encrypt}. */
    public static KeyedColumn sealed(String table, String column) {
        return new KeyedColumn(table, column, KeyFamily.FIELDS, null);
    }

    /** Ciphertexts of {@link FieldCipher#encryptForGood}. */
    public static KeyedColumn chained(String table, String column) {
        return new KeyedColumn(table, column, KeyFamily.CHAINED, null);
    }

    /** Hashes of {@link BlindIndex} for {@code purpose}. */
    public static KeyedColumn hashed(String table, String column, String purpose) {
        return new KeyedColumn(table, column, KeyFamily.HASHES, purpose);
    }

    /** Hashes of {@link BlindIndex} for {@code purpose}, a key for each province: the purpose asked for is {@link #ofProvince}. */
    public static KeyedColumn hashedByProvince(String table, String column, String purpose) {
        return new KeyedColumn(table, column, KeyFamily.HASHES, ofProvince(purpose, ""));
    }

    /** The purpose of a province's own hashes. */
    public static String ofProvince(String purpose, String province) {
        return purpose + ":" + province;
    }

    /** Bytes that no such key made: digests, signatures, wrapped keys, payloads without personal values. */
    public static KeyedColumn keyless(String table, String column) {
        return new KeyedColumn(table, column, null, null);
    }

    /** Whether the keyset {@code name} made what stands here, in some row. */
    public boolean isUnder(String name) {
        return family != null
                && KeyFamily.of(name).filter(family::equals).isPresent()
                && (purpose == null
                        || purpose.equals(family.owner(name))
                        || purpose.endsWith(":") && family.owner(name).startsWith(purpose));
    }
}
