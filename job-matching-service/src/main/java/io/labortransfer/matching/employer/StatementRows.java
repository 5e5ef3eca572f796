package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.ProvinceScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said about blocks of the employers of one unit. */
public interface StatementRows {

    /** Keeps what was said. */
    void add(ProvinceScope scope, EmployerId employer, Statement statement);

    /** The texts of these statements, by id. */
    Map<UUID, String> texts(ProvinceScope scope, Collection<UUID> ids);

    /** What was said about an employer, by id. */
    List<Statement> page(ProvinceScope scope, EmployerId employer, @Nullable UUID after, int limit);
}
