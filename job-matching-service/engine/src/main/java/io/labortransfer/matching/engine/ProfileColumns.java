package io.labortransfer.matching.engine;

import io.labortransfer.matching.engine.clearing.Profiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Profiles while they are gathered; workers alike share one. */
final class ProfileColumns {

    private final Map<Profile, Integer> numbers = new HashMap<>();
    private final List<Profile> profiles = new ArrayList<>();

    /** The number of the profile of somebody who meets these conditions and wants this. */
    int number(long met, Wish wish, RunDays days) {
        Profile profile = new Profile(
                met, days.of(wish.earliestStart()), days.of(wish.latestStart()), wish.weights(), wish.lodgingNeeded());
        Integer known = numbers.putIfAbsent(profile, profiles.size());
        if (known == null) {
            profiles.add(profile);
            return profiles.size() - 1;
        }
        return known;
    }

    Profiles columns() {
        int count = profiles.size();
        long[] met = new long[count];
        short[] earliest = new short[count];
        short[] latest = new short[count];
        byte[] occupation = new byte[count];
        byte[] wage = new byte[count];
        byte[] place = new byte[count];
        byte[] dates = new byte[count];
        byte[] lodging = new byte[count];
        for (int i = 0; i < count; i++) {
            Profile profile = profiles.get(i);
            met[i] = profile.met;
            earliest[i] = profile.earliest;
            latest[i] = profile.latest;
            occupation[i] = (byte) profile.weights.occupation();
            wage[i] = (byte) profile.weights.wage();
            place[i] = (byte) profile.weights.place();
            dates[i] = (byte) profile.weights.dates();
            lodging[i] = (byte) (profile.needsLodging ? profile.weights.lodging() : 0);
        }
        return new Profiles(met, earliest, latest, occupation, wage, place, dates, lodging);
    }

    private record Profile(long met, short earliest, short latest, Weights weights, boolean needsLodging) {}
}
