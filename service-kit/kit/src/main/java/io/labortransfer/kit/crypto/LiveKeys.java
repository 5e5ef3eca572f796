package io.labortransfer.kit.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadKey;
import com.google.crypto.tink.mac.MacKey;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A keyset as it is used: one key that makes new values, and those that still read or find old ones. */
final class LiveKeys {

    private final String name;
    private final KeysetHandle handle;
    private final Lazy<Aead> aead = new Lazy<>(this::openAead);
    private final Lazy<List<OneMac>> macs = new Lazy<>(this::openMacs);

    LiveKeys(String name, KeysetHandle handle) {
        this.name = name;
        this.handle = handle;
    }

    KeysetHandle handle() {
        return handle;
    }

    Aead aead() {
        return aead.get();
    }

    /** The keyed hashes of {@code value} under every live key. */
    KeyedHash hash(byte[] value) {
        byte[] current = {};
        var all = new ArrayList<byte[]>();
        for (var one : macs.get()) {
            byte[] hash = one.of(value);
            all.add(hash);
            if (one.primary()) {
                current = hash;
            }
        }
        return new KeyedHash(current, all);
    }

    /** Whether the key that makes new values made {@code value}. */
    boolean madeByCurrent(byte[] value) {
        return marks(value, currentPrefix());
    }

    /** Keys of an older form leave no mark; what they made is as long as the hash alone. */
    private static boolean marks(byte[] value, byte[] prefix) {
        return prefix.length == 0
                ? KeyedHash.isUnmarked(value)
                : !KeyedHash.isUnmarked(value)
                        && Arrays.equals(value, 0, Math.min(prefix.length, value.length), prefix, 0, prefix.length);
    }

    @AccessesPartialKey
    private byte[] currentPrefix() {
        var key = handle.getPrimary().getKey();
        return switch (key) {
            case AeadKey seals -> seals.getOutputPrefix().toByteArray();
            case MacKey hashes -> hashes.getOutputPrefix().toByteArray();
            default -> throw new IllegalStateException("the keys of " + name + " leave no mark");
        };
    }

    private Aead openAead() throws GeneralSecurityException {
        return handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @AccessesPartialKey
    private List<OneMac> openMacs() throws GeneralSecurityException {
        var open = new ArrayList<OneMac>();
        for (var i = 0; i < handle.size(); i++) {
            var entry = handle.getAt(i);
            if (entry.getStatus().equals(KeyStatus.ENABLED)) {
                var alone = KeysetHandle.newBuilder()
                        .addEntry(KeysetHandle.importKey(entry.getKey())
                                .withFixedId(entry.getId())
                                .makePrimary())
                        .build();
                open.add(new OneMac(alone.getPrimitive(RegistryConfiguration.get(), Mac.class), entry.isPrimary()));
            }
        }
        return open;
    }

    private record OneMac(Mac mac, boolean primary) {

        byte[] of(byte[] value) {
            try {
                return mac.computeMac(value);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the keyed index failed", e);
            }
        }
    }

    private interface Opening<T> {
        T open() throws GeneralSecurityException;
    }

    /** Opened at the first use; twice at once does no harm. */
    private final class Lazy<T> {

        private final Opening<T> opening;
        private volatile @Nullable T opened;

        Lazy(Opening<T> opening) {
            this.opening = opening;
        }

        T get() {
            var now = opened;
            if (now == null) {
                try {
                    now = opening.open();
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException("the keys of " + name + " cannot be used", e);
                }
                opened = now;
            }
            return now;
        }
    }
}
