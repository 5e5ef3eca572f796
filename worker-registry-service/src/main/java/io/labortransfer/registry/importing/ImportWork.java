package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.jobs.Held;
import io.labortransfer.kit.jobs.Lease;
import io.labortransfer.kit.jobs.LeasedWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Works through files piece by piece. A file of an instance that died is taken over where its last piece committed. */
@ApplicationScoped
public class ImportWork implements LeasedWork {

    /** The kind of leased work. */
    static final String IMPORT = "import";

    private final ImportApplication application;
    private final Scopes scopes;
    private final ImportSettings settings;

    ImportWork(ImportApplication application, Scopes scopes, ImportSettings settings) {
        this.application = application;
        this.scopes = scopes;
        this.settings = settings;
    }

    @Override
    public String name() {
        return IMPORT;
    }

    @Override
    public void work(Held held) {
        var lease = held.lease();
        var scope = ProvinceScope.ofProvince(lease.province());
        var more = true;
        while (more && held.wanted()) {
            more = scopes.call(scope, () -> application.next(lease));
        }
    }

    @Override
    public void giveUp(Lease lease) {
        scopes.run(ProvinceScope.ofProvince(lease.province()), () -> application.giveUp(lease));
    }

    @Override
    public Duration length() {
        return settings.lease();
    }

    @Override
    public Duration pause() {
        return settings.pause();
    }

    @Override
    public int hands() {
        return settings.hands();
    }
}
