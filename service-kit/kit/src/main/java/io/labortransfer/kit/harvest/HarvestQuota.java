package io.labortransfer.kit.harvest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.accesslog.Sightings;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.time.Times;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The quota of each caller, over all replicas of the service. Who was counted already is remembered here for the day, so that most
 * answers cost no statement.
 */
@Singleton
class HarvestQuota {

    private static final String COUNT = "SELECT count_people(?, ?, ?)";

    private static final int REMEMBERED = 100_000;

    private final AgroalDataSource records;
    private final Provider<HarvestSettings> settings; // filters are made before the settings can be read
    private final Clock clock;
    private final Cache<Sight, Boolean> counted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    HarvestQuota(AgroalDataSource records, Provider<HarvestSettings> settings, Clock clock) {
        this.records = records;
        this.settings = settings;
        this.clock = clock;
    }

    private record Sight(LocalDate day, String caller, String person) {}

    /**
     * Of {@code people} those whom {@code caller} is shown for the first time today, to be counted; empty when nobody is left.
     *
     * @param crossed what the caller is answered when that would cross the quota
     */
    Optional<Sightings> fresh(Passport caller, Collection<String> people, Supplier<Problem> crossed) {
        LocalDate day = LocalDate.now(clock.withZone(Times.SHANGHAI));
        String who = name(caller);
        List<Sight> sights = people.stream()
                .map(person -> new Sight(day, who, person))
                .filter(sight -> counted.getIfPresent(sight) == null)
                .toList();
        return sights.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sightings(
                        who,
                        sights.stream().map(Sight::person).toList(),
                        quota(caller),
                        () -> sights.forEach(sight -> counted.put(sight, true)),
                        crossed));
    }

    /** Counts them by themselves, unless that would cross the quota; says whether it keeps within. */
    boolean count(Sightings fresh) throws SQLException {
        try (Connection connection = records.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setString(1, fresh.caller());
            count.setArray(2, connection.createArrayOf("text", fresh.people().toArray()));
            count.setLong(3, fresh.quota());
            count.execute();
        } catch (SQLException e) {
            if (Sightings.CROSSED.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
        fresh.counted().run();
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
