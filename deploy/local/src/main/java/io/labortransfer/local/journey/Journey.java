package io.labortransfer.local.journey;

import io.labortransfer.local.stack.Reporter;
import io.labortransfer.local.stack.Stack;
import java.util.ArrayList;
import java.util.List;

/** The main journey, to be played once on a fresh stack: from two offices' files to people in work. */
public final class Journey {
    private Journey() {}

    /**
     * Plays it to its end and tells what it came to. A chapter that cannot go on ends the journey; the summary then
     * names it among the differences.
     */
    public static JourneySummary run(Stack stack, Reporter reporter) {
        return run(stack, reporter, Witness.absent(), new UploadInOneRequest());
    }

    /** The same before a witness. */
    public static JourneySummary runBefore(Witness witness, Stack stack, Reporter reporter) {
        return run(stack, reporter, witness, new UploadInOneRequest());
    }

    /** The same on servers that may fail: so the files come in chunks. */
    public static JourneySummary run(Stack stack, Reporter reporter, Witness witness) {
        return run(stack, reporter, witness, new UploadInChunks());
    }

    private static List<Chapter> chapters(Upload upload) {
        return List.of(
                new ImportOfFiles(upload),
                new WishesAndConsents(),
                new JobOrders(),
                new MatchingRuns(),
                new ProposalsAndOffers(),
                new CasesOpened(),
                new ContractsAndChecklists(),
                new Departure(),
                new Arrival(),
                new PeopleInWork());
    }

    private static JourneySummary run(Stack stack, Reporter reporter, Witness witness, Upload upload) {
        Story story = new Story(stack, reporter, witness);
        List<JourneySummary.Told> told = new ArrayList<>();
        List<String> differences = new ArrayList<>();
        for (Chapter chapter : chapters(upload)) {
            reporter.chapter(chapter.title());
            long since = System.nanoTime();
            try {
                String result = chapter.play(story);
                told.add(new JourneySummary.Told(chapter.title(), result, secondsSince(since)));
                reporter.line("  " + result);
            } catch (JourneyStuckException e) {
                told.add(new JourneySummary.Told(chapter.title(), "stuck", secondsSince(since)));
                reporter.line("  stuck: " + e.getMessage());
                differences.add(chapter.title() + ": " + e.getMessage());
                break;
            }
        }
        differences.addAll(story.checks().differences());
        return new JourneySummary(told, story.checks().compared(), differences);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
