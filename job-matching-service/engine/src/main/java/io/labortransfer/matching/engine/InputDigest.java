package io.labortransfer.matching.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/** SHA-256 over all inputs of a run in one fixed form, so that a run can be recomputed and shown to be the same. */
final class InputDigest {

    private InputDigest() {}

    /** Workers come sorted by id; posts and sets are written sorted. */
    static String of(LocalDate day, Lottery lottery, List<Seeker> workers, List<Opening> posts, List<Line> lines) {
        MessageDigest digest = Lottery.sha256();
        add(digest, day + "|" + lottery.commitment());
        for (Seeker worker : workers) {
            add(digest, line(worker));
        }
        posts.stream().sorted(Comparator.comparing(Opening::id)).forEach(post -> add(digest, post.toString()));
        lines.stream().sorted(Comparator.comparing(Line::id)).forEach(line -> add(digest, line.toString()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(Seeker worker) {
        return String.join(
                "|",
                worker.id().toString(),
                worker.province(),
                worker.division(),
                worker.town(),
                worker.standing().name(),
                worker.capacity(),
                worker.mobility(),
                worker.birthMonth().toString(),
                worker.sex(),
                worker.education(),
                worker.skills().toString(),
                new TreeSet<>(worker.languages()).toString(),
                Integer.toString(worker.priority()),
                worker.wish().toString(),
                new TreeSet<>(worker.mayBeShownIn()).toString(),
                new TreeSet<>(worker.answered()).toString(),
                worker.company(),
                new TreeSet<>(worker.lines()).toString());
    }

    private static void add(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }
}
