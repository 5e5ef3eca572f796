package io.labortransfer.registry.worker.reading;

import com.ibm.icu.text.Transliterator;
import io.labortransfer.registry.worker.Pronunciation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Readings by ICU, which reads names as names: 单 as a surname is Shan. */
@Singleton
public class UnicodePronunciation implements Pronunciation {
    private static final String RULES = "Han-Latin/Names; Latin-ASCII; Lower";

    private final Transliterator latin = Transliterator.getInstance(RULES);

    @Override
    public List<String> syllables(String written) {
        return Stream.of(latin.transliterate(written).split("[^a-z]+"))
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }
}
