package io.labortransfer.registry.importing;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.problem.WithoutMessages;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** The hands that apply committed files. A job of an instance that died is taken over when its lease ends. */
@ApplicationScoped
public class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    private final WaitingImports waiting;
    private final ImportApplication application;
    private final Scopes scopes;
    private final ImportSettings settings;
    private final UUID owner;
    private final Semaphore free;
    private final ExecutorService hands;
    private volatile boolean stopping;

    ImportRunner(
            WaitingImports waiting, ImportApplication application, Scopes scopes, ImportSettings settings, Ids ids) {
        this.waiting = waiting;
        this.application = application;
        this.scopes = scopes;
        this.settings = settings;
        this.owner = ids.next();
        this.free = new Semaphore(settings.hands());
        this.hands = Executors.newFixedThreadPool(
                settings.hands(), Thread.ofPlatform().name("import-", 1).factory());
    }

    /** There is work, perhaps. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void wake() {
        if (!stopping && free.tryAcquire()) {
            hands.execute(this::work);
        }
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        waiting.tidy();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        hands.close(); // waits for the chunks in hand; what is left is taken over
    }

    private void work() {
        try {
            for (var taken = waiting.take(owner, settings.lease());
                    taken.isPresent() && !stopping;
                    taken = waiting.take(owner, settings.lease())) {
                apply(taken.get());
            }
        } catch (RuntimeException e) {
            LOG.warnf("imports wait: %s", e.getClass().getSimpleName());
        } finally {
            free.release();
        }
    }

    private void apply(WaitingImports.Taken taken) {
        var scope = ProvinceScope.ofProvince(taken.province());
        try {
            var more = true;
            while (more && !stopping) {
                more = scopes.call(scope, () -> application.applyNext(scope, taken.job(), owner));
            }
        } catch (RuntimeException e) {
            LOG.warnf(new WithoutMessages(e), "a chunk of import %s was not applied", new ImportId(taken.job()));
            scopes.run(scope, () -> application.stumble(scope, taken.job(), owner));
        }
    }
}
