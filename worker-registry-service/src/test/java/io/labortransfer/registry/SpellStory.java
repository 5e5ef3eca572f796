package io.labortransfer.registry;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.testing.Event;
import java.util.HashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A spell of work as tracking tells of it: {@code aSpellOf(worker).is("ACTIVE")}. */
public final class SpellStory {
    private final String id = PublicId.format("spl", UUID.randomUUID());
    private String worker;
    private String unit = "44";
    private String division = "440305";
    private String home = "51";
    private @Nullable UUID employer;
    private long version;

    private SpellStory(String worker) {
        this.worker = worker;
    }

    public static SpellStory aSpellOf(String worker) {
        return new SpellStory(worker);
    }

    public String id() {
        return id;
    }

    /** Where the work is. */
    public SpellStory in(String there, String place) {
        unit = there;
        division = place;
        return this;
    }

    /** Who gives the work. */
    public SpellStory at(@Nullable UUID gives) {
        employer = gives;
        return this;
    }

    /** The unit that has the worker from now on. */
    public SpellStory from(String has) {
        home = has;
        return this;
    }

    /** The record that it belongs to from now on. */
    public SpellStory of(String record) {
        worker = record;
        return this;
    }

    /** The next state of the spell. */
    public Event is(String state) {
        return is(state, "2026-03-02", state.equals("ENDED") ? "2026-06-30" : null);
    }

    /** The next state, with its days. */
    public Event is(String state, String start, @Nullable String end) {
        var payload = new HashMap<String, Object>();
        payload.put("spellId", id);
        payload.put("workerId", worker);
        payload.put("version", ++version);
        payload.put("state", state);
        payload.put("workForm", "EMPLOYED");
        payload.put("fullTime", true);
        payload.put("start", start);
        payload.put("end", end);
        payload.put("destinationProvince", unit);
        payload.put("division", division);
        payload.put("employerId", employer == null ? null : PublicId.format("emp", employer));
        return event().carrying(payload);
    }

    /** Nothing is to be known of it any more. */
    public Event forgotten() {
        version++;
        return event();
    }

    private Event event() {
        return Event.on("lt.spell-state.v1")
                .type("lt.spell.changed.v1")
                .key(id)
                .subject(id)
                .sequence(version)
                .from(home)
                .to(unit);
    }
}
