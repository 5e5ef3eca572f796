package io.labortransfer.kit.harvest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.time.Times;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;

/**
 * The quota of each caller, over all replicas of the service. Who was counted already is remembered here for the day, so that most
 * answers show nobody who is new.
 */
@Singleton
class HarvestQuota {

    private static final String COUNT = "SELECT count_people(?, ?, ?)";

    private static final String QUOTA_CROSSED = "LT429";
    private static final int REMEMBERED = 100_000;

    private final AgroalDataSource records;
    private final Provider<HarvestSettings> settings; // filters are made before the settings can be read
    private final Clock clock;
    private final Cache<Sight, Boolean> counted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<Day, Boolean> stopped =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    HarvestQuota(AgroalDataSource records, Provider<HarvestSettings> settings, Clock clock) {
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    private record Sight(LocalDate day, String caller, String person) {}

    private record Day(LocalDate day, String caller) {}

    /** Those of {@code people} with whom {@code caller} has not been counted today, as far as is remembered here. */
    Sights fresh(Passport caller, Collection<String> people) {
        LocalDate day = LocalDate.now(clock.withZone(Times.SHANGHAI));
        String who = name(caller);
        return new Sights(
                day,
                who,
                caller.client(),
                quota(caller),
                people.stream()
                        .filter(person -> counted.getIfPresent(new Sight(day, who, person)) == null)
                        .toList());
    }

    /** {@code sights} have been counted and committed. */
    void remember(Sights sights) {
        sights.people().forEach(person -> counted.put(new Sight(sights.day(), sights.caller(), person), true));
    }

    /** The caller of {@code sights} was stopped. */
    void stop(Sights sights) {
        stopped.put(new Day(sights.day(), sights.caller()), true);
    }

    /** Whether the caller of {@code sights} was stopped on their day. */
    boolean hasStopped(Sights sights) {
        return stopped.getIfPresent(new Day(sights.day(), sights.caller())) != null;
    }

    /** Whether a count failed with {@code refused} because a caller would cross its quota. */
    boolean isCrossed(SQLException refused) {
        return QUOTA_CROSSED.equals(refused.getSQLState());
    }

    /**
     * Counts {@code people} of whom {@code caller} has learned something, whatever is recorded of it.
     *
     * @return whether that keeps within the quota
     */
    boolean notes(Passport caller, Collection<String> people) throws SQLException {
        Sights fresh = fresh(caller, people);
        if (fresh.people().isEmpty()) {
            return true;
        }
        try (Connection connection = records.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setString(1, fresh.caller());
            count.setArray(2, connection.createArrayOf("text", fresh.people().toArray()));
            count.setLong(3, fresh.quota());
            count.execute();
        } catch (SQLException e) {
            if (isCrossed(e)) {
                return false;
            }
            throw e;
        }
        remember(fresh);
        return true;
    }

    /** Workers share the client of their self-service, so the worker is part of the name. */
    private static String name(Passport caller) {
        return caller.worker() == null ? caller.client() : caller.client() + "|" + caller.worker();
    }

    private long quota(Passport caller) {
        return caller.roles().stream()
                .mapToLong(role -> settings.get().peoplePerDay().getOrDefault(role, 0L))
                .max()
                .orElse(0);
    }
}
