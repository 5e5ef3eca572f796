package io.labortransfer.kit.crypto;

import jakarta.inject.Singleton;

/**
 * The Ed25519 key by which this service says who it is to the gateway: the same in all its replicas, and kept as all other keys are,
 * wrapped by the master key.
 */
@Singleton
public class ServiceKey {

    private static final String NAME = "sign:service";

    private final Ed25519Keys key;

    ServiceKey(FieldKeys keys) {
        this.key = new Ed25519Keys(keys, NAME);
    }

    /** The signature of {@code message}, 64 bytes. */
    public byte[] sign(byte[] message) {
        return key.sign(message);
    }

    /** The public key, 32 bytes. */
    public byte[] publicKey() {
        return key.publicKey();
    }
}
