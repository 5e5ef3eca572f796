package io.labortransfer.kit.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The caller of the current request, or the scope of the current piece of system work. */
@RequestScoped
public class Caller {

    private @Nullable Passport passport;
    private @Nullable ProvinceScope scope;
    private @Nullable String token;
    private @Nullable String operation;
    private @Nullable Ordered ordered;

    /** The passport of the request; system work has none. */
    public Passport passport() {
        if (passport == null) {
            throw new IllegalStateException("no passport: this code runs without a request");
        }
        return passport;
    }

    /** The passport, or empty for system work. */
    public Optional<Passport> anyPassport() {
        return Optional.ofNullable(passport);
    }

    /** Whether the caller is {@code actor}. */
    public boolean is(Actor actor) {
        return passport != null && passport.roles().contains(actor);
    }

    /** The province scope in force. */
    public ProvinceScope scope() {
        if (scope == null) {
            throw new IllegalStateException("no province scope: open one with Scopes before touching records");
        }
        return scope;
    }

    /** The province scope in force, or empty. */
    Optional<ProvinceScope> anyScope() {
        return Optional.ofNullable(scope);
    }

    /** The signed passport itself, to be exchanged for one for another service; system work and parts of a stream have none. */
    public Optional<String> signedPassport() {
        return Optional.ofNullable(token);
    }

    /** The operation that was called, by its id in the OpenAPI document; empty for system work and parts of a stream. */
    public Optional<String> operation() {
        return Optional.ofNullable(operation);
    }

    /** Who ordered the current piece of work, when it is not the caller's own. */
    Optional<Ordered> ordered() {
        return Optional.ofNullable(ordered);
    }

    void workFor(@Nullable Ordered order) {
        ordered = order;
    }

    void enter(Passport accepted, String signed, @Nullable String called) {
        enter(accepted);
        token = signed;
        operation = called;
    }

    void enter(Passport accepted) {
        passport = accepted;
        scope = accepted.scope();
    }

    @Nullable
    Passport replacePassport(@Nullable Passport next) {
        Passport before = passport;
        passport = next;
        return before;
    }

    @Nullable
    ProvinceScope replaceScope(@Nullable ProvinceScope next) {
        ProvinceScope before = scope;
        scope = next;
        return before;
    }
}
