package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds which identity in the nation. The answer never says which other unit. */
public interface Identities {

    /** Claims each key for the worker at the same place of the list, in one call; answers in that order. */
    List<Claim> claim(ProvinceScope scope, List<KeyedHash> idKeys, List<UUID> workers);

    /** What a claim of each key would meet, in that order; nothing is claimed. */
    List<Claim> lookUp(ProvinceScope scope, List<KeyedHash> idKeys);

    /** These numbers are nobody's any more; claims of other units on them end. */
    void release(ProvinceScope scope, List<byte[]> idKeys, UUID worker);

    /** What a claim met. */
    enum Verdict {
        /** Nobody had it; now it is yours. */
        FREE,
        /** Your unit has it already. */
        OWN,
        /** Another unit has it. */
        OTHER
    }

    /**
     * The answer to one claim.
     *
     * @param verdict what it met
     * @param owner the worker of the own unit who holds it
     */
    record Claim(Verdict verdict, @Nullable UUID owner) {}
}
