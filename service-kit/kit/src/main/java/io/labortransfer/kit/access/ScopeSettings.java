package io.labortransfer.kit.access;

import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/** The caller's scope as the row-level policies read it: settings of PostgreSQL that end with the transaction in which they are made. */
@Singleton
class ScopeSettings {

    /** Makes all of them. */
    static final String STATEMENT = "SELECT set_config('app.province', ?, true),"
            + " set_config('app.prefix', ?, true), set_config('app.employer', ?, true),"
            + " set_config('app.hosts', ?, true),"
            + " set_config('app.operation', ?, true), set_config('app.actor', ?, true),"
            + " set_config('app.org', ?, true)";

    /** How many parameters the statement has. */
    static final int PARAMETERS = 7;

    private static final String NO_EMPLOYER_YET = "00000000-0000-0000-0000-000000000000";

    private final Caller caller;

    ScopeSettings(Caller caller) {
        this.caller = caller;
    }

    /** The scope in force; without one nothing is set, and no row is visible. */
    Optional<ProvinceScope> current() {
        return Arc.container().requestContext().isActive() ? caller.anyScope() : Optional.empty();
    }

    /** Binds the first parameters of {@code settings}. */
    void bind(PreparedStatement settings, ProvinceScope scope) throws SQLException {
        settings.setString(1, scope.province());
        settings.setString(2, scope.divisionPrefix());
        settings.setString(3, employer(scope));
        settings.setString(4, String.join(",", scope.hosts()));
        settings.setString(5, operation());
        settings.setString(6, actor());
        settings.setString(7, organization());
    }

    private String operation() {
        return caller.ordered().map(Ordered::operation).or(caller::operation).orElse("");
    }

    /** What is noted of who makes a change; an office that is several things is the first of them. */
    private String actor() {
        return caller.ordered()
                .map(ordered -> ordered.actor().name())
                .or(() -> caller.anyPassport()
                        .flatMap(passport -> passport.roles().stream()
                                .sorted()
                                .map(Enum::name)
                                .findFirst()))
                .orElse("");
    }

    /** Who calls; what the service does by itself it does as no organization. */
    private String organization() {
        return caller.ordered().isPresent()
                ? ""
                : caller.anyPassport().map(Passport::org).orElse("");
    }

    private static String employer(ProvinceScope scope) {
        if (scope.employerId() != null) {
            return scope.employerId().toString();
        }
        return scope.employerOnly() ? NO_EMPLOYER_YET : "";
    }
}
