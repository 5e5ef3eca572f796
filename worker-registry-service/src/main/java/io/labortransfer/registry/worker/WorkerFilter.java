package io.labortransfer.registry.worker;

import io.labortransfer.kit.ruling.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which workers a list shows: those of whom all holds that is asked.
 *
 * @param division prefix of the registration division
 * @param state only in this state
 * @param category only who is in it on {@code day}
 * @param day on which a category holds
 * @param capacity only with this capacity
 * @param mobility only who goes so far
 * @param occupation only who has a skill of exactly this code
 * @param intentState only with a wish in this state
 * @param newGrowth only who has newly come of working age, or only who has not
 * @param student only who is at school, or only who is not
 * @param assisted only who has somebody named to assist, or only who has not
 * @param only only this worker
 * @param homes only who lives in one of these divisions; all when there are none
 * @param after after this id
 */
public record WorkerFilter(
        @Nullable String division,
        @Nullable WorkerState state,
        @Nullable CategoryCode category,
        LocalDate day,
        @Nullable LaborCapacity capacity,
        @Nullable Mobility mobility,
        @Nullable String occupation,
        @Nullable String intentState,
        @Nullable Boolean newGrowth,
        @Nullable Boolean student,
        @Nullable Boolean assisted,
        @Nullable UUID only,
        List<String> homes,
        @Nullable UUID after) {

    public WorkerFilter {
        homes = List.copyOf(homes);
    }

    /** The same for a caller of this reach; refused to a station that asks by what it is not shown of anybody. */
    WorkerFilter within(Reach reach) {
        if (reach.isOfStation() && asksByNeedOrCapacity()) {
            return Ruling.<WorkerFilter>refused(WorkerRefusal.FILTER_NOT_SHOWN).orThrow();
        }
        return new WorkerFilter(
                division,
                state,
                category,
                day,
                capacity,
                mobility,
                occupation,
                intentState,
                newGrowth,
                student,
                assisted,
                reach.self(),
                reach.homes(),
                after);
    }

    /** A station may know who is labor force out of poverty, and no more of that. */
    private boolean asksByNeedOrCapacity() {
        return category != null && category != CategoryCode.LOP
                || capacity != null
                || mobility != null
                || assisted != null;
    }

    /** The same for whoever reads what others let it see; refused when it asks by what is no part of a profile. */
    WorkerFilter ofShared() {
        if (asksByNeedOrCapacity() || category != null || intentState != null) {
            return Ruling.<WorkerFilter>refused(WorkerRefusal.FILTER_NOT_SHOWN).orThrow();
        }
        return this;
    }

    /** Whether it asks by the profile, and not by the state of the record alone. */
    public boolean asksByProfile() {
        return division != null || occupation != null || newGrowth != null || student != null;
    }

    /** What a cursor is bound to, besides the province. A new day is no new list. */
    public String text() {
        return "workers|"
                + String.join(
                        "|",
                        List.of(
                                Objects.toString(division),
                                Objects.toString(state),
                                Objects.toString(category),
                                Objects.toString(capacity),
                                Objects.toString(mobility),
                                Objects.toString(occupation),
                                Objects.toString(intentState),
                                Objects.toString(newGrowth),
                                Objects.toString(student),
                                Objects.toString(assisted)));
    }

    /** The same from behind this id. */
    public WorkerFilter behind(@Nullable UUID last) {
        return new WorkerFilter(
                division,
                state,
                category,
                day,
                capacity,
                mobility,
                occupation,
                intentState,
                newGrowth,
                student,
                assisted,
                only,
                homes,
                last);
    }
}
