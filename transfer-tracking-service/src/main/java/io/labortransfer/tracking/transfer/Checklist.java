package io.labortransfer.tracking.transfer;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers given so far. A value: answering yields a new list.
 *
 * @param answers by item; an item without an entry has not been answered
 */
public record Checklist(Map<ChecklistItem, Entry> answers) {

    public Checklist {
        EnumMap<ChecklistItem, Entry> copy = new EnumMap<>(ChecklistItem.class);
        copy.putAll(answers);
        answers = java.util.Collections.unmodifiableMap(copy);
    }

    /** A list without an answer. */
    public static Checklist empty() {
        return new Checklist(Map.of());
    }

    /** The list after {@code answer}; equal to this one when it says nothing new. */
    public Checklist with(Answer answer) {
        Entry before = answers.getOrDefault(answer.item(), Entry.NONE);
        Entry after = before.with(answer);
        if (after.equals(before)) {
            return this;
        }
        EnumMap<ChecklistItem, Entry> changed = new EnumMap<>(ChecklistItem.class);
        changed.putAll(answers);
        changed.put(answer.item(), after);
        return new Checklist(changed);
    }

    /** Whether {@code item} is settled: answered yes, and by the worker too where the worker is asked. */
    public boolean isDone(ChecklistItem item) {
        Entry entry = answers.getOrDefault(item, Entry.NONE);
        return Boolean.TRUE.equals(entry.yes()) && (!item.asksWorker() || Boolean.TRUE.equals(entry.workerYes()));
    }

    /** Whether every item that stands on the list of a worker of that age is settled. */
    public boolean isComplete(boolean minor) {
        for (ChecklistItem item : ChecklistItem.values()) {
            if (item.standsFor(minor) && !isDone(item)) {
                return false;
            }
        }
        return true;
    }

    /** The entry of {@code item}, if anyone answered. */
    public Optional<Entry> entry(ChecklistItem item) {
        return Optional.ofNullable(answers.get(item));
    }

    /**
     * One answer, as heard.
     *
     * @param item what was answered
     * @param yes the answer of the side that owns the item, if given
     * @param workerYes the worker's own answer, if given
     * @param by the actor that answered
     * @param at when
     */
    public record Answer(
            ChecklistItem item,
            @Nullable Boolean yes,
            @Nullable Boolean workerYes,
            String by,
            Instant at) {}

    /**
     * What stands on the list for one item.
     *
     * @param yes the owning side's answer
     * @param workerYes the worker's own answer
     * @param answeredBy who answered last
     * @param at when
     */
    public record Entry(
            @Nullable Boolean yes,
            @Nullable Boolean workerYes,
            @Nullable String answeredBy,
            @Nullable Instant at) {

        static final Entry NONE = new Entry(null, null, null, null);

        Entry with(Answer answer) {
            Boolean nextYes = answer.yes() == null ? yes : answer.yes();
            Boolean nextWorkerYes = answer.workerYes() == null ? workerYes : answer.workerYes();
            if (java.util.Objects.equals(nextYes, yes) && java.util.Objects.equals(nextWorkerYes, workerYes)) {
                return this;
            }
            return new Entry(nextYes, nextWorkerYes, answer.by(), answer.at());
        }
    }
}
