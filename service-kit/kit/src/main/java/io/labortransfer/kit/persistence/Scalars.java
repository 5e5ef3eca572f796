package io.labortransfer.kit.persistence;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;

/**
 * The one column of a native query that was made for {@link Tuple}s. A native query that names the class of a scalar instead
 * ({@code createNativeQuery(sql, UUID.class)}) is never found again in Hibernate's cache of plans: each execution adds a plan to it, all
 * under one hash, and drives out those of other queries, which are then read and translated anew.
 */
public final class Scalars {

    private Scalars() {}

    /** The values of all rows, in their order. */
    public static <T> List<T> all(Query tuples, Class<T> type) {
        List<?> rows = tuples.getResultList();
        return rows.stream().map(row -> value(row, type)).toList();
    }

    /** The value of the only row. */
    public static <T> T one(Query tuples, Class<T> type) {
        return value(tuples.getSingleResult(), type);
    }

    private static <T> T value(Object row, Class<T> type) {
        return ((Tuple) row).get(0, type);
    }
}
