package io.labortransfer.kit.jobs;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.UUID;

/**
 * A piece of work and who has it.
 *
 * @param name the kind of work, as {@code matching-run}
 * @param id which piece of that kind
 * @param province whose records it is about
 * @param owner the process that has it
 * @param attempts how many have begun since somebody got on with it, this one included
 */
public record Lease(String name, String province, UUID id, String owner, int attempts) {

    /** The scope to work in. */
    public ProvinceScope scope() {
        return ProvinceScope.ofProvince(province);
    }
}
