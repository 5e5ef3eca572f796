package io.labortransfer.kit.harvest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.Actor;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.problem.WithoutMessages;
import io.labortransfer.kit.time.Times;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to show a caller more people than its quota of the day. The count is kept with the records of the access log, for all replicas
 * of the service; who was counted already is remembered here for the day, so that most answers show nobody who is new.
 */
@Singleton
public class HarvestLimit {

    private static final Logger LOG = Logger.getLogger(HarvestLimit.class);
    private static final String COUNT = "SELECT count_people(?, ?, ?)";
    private static final String CROSSED = "LT429";
    private static final int STOPPED = 100_000;

    private final AgroalDataSource records;
    private final Provider<HarvestSettings> settings; // filters are made before the settings can be read
    private final Instance<HarvestMeters> meters; // and before the registry of meters
    private final Clock clock;
    private volatile @Nullable Map<Actor, Long> quotas;
    private final CountedSights counted = new CountedSights();
    private final Cache<CallersDay, Boolean> stopped =
            Caffeine.newBuilder().maximumSize(STOPPED).build();

    HarvestLimit(
            AgroalDataSource records, Provider<HarvestSettings> settings, Instance<HarvestMeters> meters, Clock clock) {
        this.records = records;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    private record CallersDay(LocalDate day, String caller) {}

    /** Those of {@code people} who have to be counted before they are shown to {@code caller}. */
    public Sights of(Passport caller, Collection<String> people) {
        LocalDate day = LocalDate.now(clock.withZone(Times.SHANGHAI));
        String who = name(caller);
        long callersDay = CountedSights.callersDay(day, who);
        return new Sights(
                day,
                who,
                caller.client(),
                quota(caller),
                people.stream()
                        .filter(person -> !counted.has(callersDay, person))
                        .toList());
    }

    /** {@code sights} have been counted, and that is committed. */
    public void counted(Sights sights) {
        long callersDay = CountedSights.callersDay(sights.day(), sights.caller());
        sights.people().forEach(person -> counted.add(callersDay, person));
    }

    /** Whether a count failed with {@code refused} because a caller would cross its quota. */
    public boolean isCrossed(SQLException refused) {
        return CROSSED.equals(refused.getSQLState());
    }

    /** Whether the caller of {@code sights} has been stopped today. */
    public boolean hasStopped(Sights sights) {
        return stopped.getIfPresent(new CallersDay(sights.day(), sights.caller())) != null;
    }

    /** Stops the caller of {@code sights}, who were not counted, and says so. */
    public ProblemException crossed(Sights sights) {
        stopped.put(new CallersDay(sights.day(), sights.caller()), true);
        meters.get().refused();
        LOG.warnf("a caller has seen too many people today client=%s", sights.client());
        return new ProblemException(Problem.of("HARVEST_QUOTA_EXHAUSTED", 429)
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(secondsToTomorrow())));
    }

    /** Counts people of whom {@code caller} learned something by a change. Nothing is withheld, and operators see who learns much. */
    public void note(Passport caller, Collection<String> people) {
        try {
            count(of(caller, people));
        } catch (SQLException | RuntimeException e) {
            if (e instanceof SQLException refused && isCrossed(refused)) {
                meters.get().refused();
                LOG.warnf("a caller has come near too many people today client=%s", caller.client());
            } else {
                LOG.error("people could not be counted", new WithoutMessages(e));
            }
        }
    }

    private void count(Sights sights) throws SQLException {
        if (sights.people().isEmpty()) {
            return;
        }
        try (Connection connection = records.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setString(1, sights.caller());
            count.setArray(2, connection.createArrayOf("text", sights.people().toArray()));
            count.setLong(3, sights.quota());
            count.execute();
        }
        counted(sights);
    }

    /** Workers share the client of their self-service, so the worker is part of the name. */
    private static String name(Passport caller) {
        return caller.worker() == null ? caller.client() : caller.client() + "|" + caller.worker();
    }

    private long quota(Passport caller) {
        return caller.roles().stream()
                .mapToLong(role -> quotas().getOrDefault(role, 0L))
                .max()
                .orElse(0);
    }

    /** The settings are mapped anew for each who asks for them, and every answer asks. */
    private Map<Actor, Long> quotas() {
        var known = quotas;
        if (known == null) {
            known = Map.copyOf(settings.get().peoplePerDay());
            quotas = known;
        }
        return known;
    }

    private long secondsToTomorrow() {
        ZonedDateTime now = clock.instant().atZone(Times.SHANGHAI);
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(Times.SHANGHAI))
                        .toSeconds()
                + 1;
    }
}
