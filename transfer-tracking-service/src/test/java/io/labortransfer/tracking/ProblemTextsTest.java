package io.labortransfer.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.labortransfer.kit.ruling.Refusal;
import io.labortransfer.tracking.agreement.AgreementRefusal;
import io.labortransfer.tracking.agreement.FundingRefusal;
import io.labortransfer.tracking.spell.SpellRefusal;
import io.labortransfer.tracking.transfer.CaseRefusal;
import io.labortransfer.tracking.trip.TripRefusal;
import io.labortransfer.tracking.word.WordRefusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void every_refusal_says_what_it_is_and_what_to_do_in_both_languages() throws IOException {
        List<String> codes = Stream.<Refusal[]>of(
                        AgreementRefusal.values(),
                        FundingRefusal.values(),
                        CaseRefusal.values(),
                        TripRefusal.values(),
                        SpellRefusal.values(),
                        WordRefusal.values())
                .flatMap(Arrays::stream)
                .map(Refusal::name)
                .toList();

        for (String language : List.of("en", "zh-CN")) {
            Properties texts = texts(language);
            for (String code : codes) {
                assertThat(texts).containsKeys(code + ".title", code + ".detail");
            }
        }
    }

    @Test
    void both_languages_have_the_same_texts() throws IOException {
        assertThat(texts("zh-CN").keySet()).isEqualTo(texts("en").keySet());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (var in = ProblemTextsTest.class.getResourceAsStream("/META-INF/problems/" + language + ".properties")) {
            texts.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
