package io.labortransfer.tracking.trip;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ruling.Granted;
import io.labortransfer.kit.ruling.Ruling;
import io.labortransfer.tracking.transfer.TransferCase;
import io.labortransfer.tracking.word.GivenWord;
import io.labortransfer.tracking.word.WordBook;
import io.labortransfer.tracking.word.WordRefusal;
import io.labortransfer.tracking.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Hears the words of all riders of a batch: their evidence is claimed at once, and kept at once. */
@ApplicationScoped
class RiderWords {

    private final WordBook words;

    RiderWords(WordBook words) {
        this.words = words;
    }

    Heard hear(ProvinceScope scope, Assignments assignments, List<SeatWish> wishes) {
        Map<String, UUID> adults = new HashMap<>();
        for (SeatWish wish : wishes) {
            SeatDesk.transfer(wish).flatMap(assignments::rider).ifPresent(rider -> {
                if (words.hear(wish.workerWord()) instanceof Granted<WorkerWord>(WorkerWord word)
                        && rider.subject().originProvince().equals(scope.province())) {
                    adults.putIfAbsent(word.evidenceRef(), rider.subject().workerId());
                }
            });
        }
        return new Heard(words, words.claim(scope, adults));
    }

    void keep(ProvinceScope scope, Heard heard) {
        words.keep(scope, heard.given);
    }

    /** What was heard, and which adult each evidence serves. */
    static final class Heard {

        private final WordBook words;
        private final Map<String, UUID> serves;
        private final List<GivenWord> given = new ArrayList<>();

        private Heard(WordBook words, Map<String, UUID> serves) {
            this.words = words;
            this.serves = serves;
        }

        /** The id of the word that {@code rider} gave for {@code wish}; it will be kept. */
        Ruling<UUID> word(SeatWish wish, TransferCase rider) {
            return words.hear(wish.workerWord()).flatMap(word -> {
                if (!rider.workerId().equals(serves.get(word.evidenceRef()))) {
                    return Ruling.refused(WordRefusal.EVIDENCE_SHARED);
                }
                GivenWord kept =
                        words.given(rider.workerId(), "trip.seat", rider.id().wire(), word);
                given.add(kept);
                return Ruling.granted(kept.id());
            });
        }
    }
}
