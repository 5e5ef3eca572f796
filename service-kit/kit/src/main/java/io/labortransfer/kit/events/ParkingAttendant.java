package io.labortransfer.kit.events;

import io.labortransfer.kit.events.ParkedLines.First;
import io.labortransfer.kit.problem.PassingFailure;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Does what an operator decides about a parked event, and lets go on what waited behind it, in order. */
@Singleton
class ParkingAttendant {

    private static final Logger LOG = Logger.getLogger(ParkingAttendant.class);
    /** A request ends in good time; a longer line is released by asking again. */
    private static final int MOST_AT_ONCE = 1_000;

    private final ParkedLines lines;
    private final SecondTry secondTry;

    ParkingAttendant(ParkedLines lines, SecondTry secondTry) {
        this.lines = lines;
        this.secondTry = secondTry;
    }

    /** Applies the event, then those behind it. */
    Verdict replay(UUID id) {
        var line = lines.lineOf(id);
        if (line.isEmpty()) {
            return new Verdict.Unknown();
        }
        var first = lines.firstOf(line.get());
        if (first.isPresent() && !first.get().id().equals(id)) {
            return new Verdict.NotItsTurn(first.get().id());
        }
        return release(line.get());
    }

    /** Takes the event off for good, then applies those behind it if it was the first. */
    Verdict discard(UUID id, String reason) {
        var line = lines.lineOf(id);
        if (line.isEmpty()) {
            return new Verdict.Unknown();
        }
        var wasFirst =
                lines.firstOf(line.get()).map(first -> first.id().equals(id)).orElse(false);
        if (!lines.discard(id, reason)) {
            return new Verdict.Unknown();
        }
        LOG.warnf(
                "parked event discarded: id=%s consumer=%s topic=%s",
                id, line.get().consumer(), line.get().order().topic());
        return wasFirst && release(line.get()) instanceof Verdict.Done done
                ? done
                : new Verdict.Done(0, lines.lengthOf(line.get()));
    }

    private Verdict release(ParkedLine line) {
        if (!secondTry.possible(line)) {
            return new Verdict.NobodyThere(line.consumer());
        }
        var applied = 0;
        for (var first = lines.firstOf(line);
                first.isPresent() && applied < MOST_AT_ONCE;
                first = lines.firstOf(line)) {
            try {
                secondTry.at(line, first.get());
            } catch (RuntimeException e) {
                var failed = failed(line, first.get(), e);
                return applied == 0 ? failed : done(line, applied);
            }
            applied++;
        }
        return done(line, applied);
    }

    private Verdict failed(ParkedLine line, First first, RuntimeException failure) {
        if (PassingFailure.is(failure)) {
            return new Verdict.NotNow();
        }
        var cause = Failure.name(failure);
        lines.failedAgain(first.id(), cause);
        LOG.warnf(
                "parked event failed again: id=%s consumer=%s topic=%s cause=%s",
                first.id(), line.consumer(), line.order().topic(), cause);
        return new Verdict.FailedAgain(cause);
    }

    private Verdict done(ParkedLine line, int applied) {
        var left = lines.lengthOf(line);
        LOG.infof(
                "parked events released: consumer=%s topic=%s applied=%d left=%d",
                line.consumer(), line.order().topic(), applied, left);
        return new Verdict.Done(applied, left);
    }
}
