package io.labortransfer.kit.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction may touch. PostgreSQL's row-level security enforces it by itself; queries carry
 * the same predicate so that the planner can use it.
 *
 * @param province reporting unit of the caller, or of the records that a job works on
 * @param divisionPrefix prefix of the divisions in reach; the empty text reaches the whole unit
 * @param employerId the employer whose records alone are in reach
 * @param employerOnly whether only records of {@code employerId} are in reach, even while it is unknown
 * @param hosts prefixes of a station's host divisions
 */
public record ProvinceScope(
        String province, String divisionPrefix, @Nullable UUID employerId, boolean employerOnly, List<String> hosts) {

    public ProvinceScope {
        hosts = List.copyOf(hosts);
    }

    /** The scope of an office that speaks for a whole reporting unit, and of system work on its records. */
    public static ProvinceScope ofProvince(String province) {
        return new ProvinceScope(province, "", null, false, List.of());
    }

    /** Whether {@code division} lies in reach. */
    public boolean covers(String division) {
        return division.startsWith(divisionPrefix);
    }
}
