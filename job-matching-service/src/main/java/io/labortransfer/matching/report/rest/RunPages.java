package io.labortransfer.matching.report.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.labortransfer.kit.time.Times;
import io.labortransfer.matching.reference.ReferenceLists;
import io.quarkus.qute.Location;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the page of a run: everything is in the file, so that it can be sent, kept and printed; it runs nothing but its own two scripts. */
@Singleton
class RunPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Template page;
    private final ReferenceLists lists;
    private final Clock clock;
    private final Map<Locale, PageWords> words = PageWords.inEachLanguage();
    private final PageParts parts = PageParts.load();

    RunPages(@Location("matching-run.html") Template page, ReferenceLists lists, Clock clock) {
        this.page = page;
        this.lists = lists;
        this.clock = clock;
    }

    String of(FairnessView report, Locale language) {
        PageWords say = Objects.requireNonNull(words.get(language), "a language of the catalogue");
        RunPage shown = new PageText(
                        report, say, called("divisions", units(report)), called("occupations", majors(report)))
                .page();
        return page.data("language", language.toLanguageTag())
                .data("page", shown)
                .data("parts", parts)
                .data("data", new RawString(json(shown.figures())))
                .render();
    }

    private Map<String, String> called(String list, Map<String, String> codes) {
        Map<String, String> called = lists.called(list, codes.values(), Times.today(clock));
        Map<String, String> names = new HashMap<>();
        codes.forEach((shown, code) -> names.put(shown, called.getOrDefault(code, "")));
        return names;
    }

    /** Of each unit the division that it is. */
    private static Map<String, String> units(FairnessView report) {
        Map<String, String> units = new HashMap<>();
        Stream.of(
                        report.flows().stream().map(FairnessView.Flow::origin),
                        report.destinations().stream().map(FairnessView.Posts::code),
                        report.receptions().stream().map(FairnessView.Reception::destination))
                .flatMap(Function.identity())
                .forEach(unit -> units.put(unit, unit + "0000"));
        return units;
    }

    private static Map<String, String> majors(FairnessView report) {
        Map<String, String> majors = new HashMap<>();
        report.occupations().forEach(posts -> majors.put(posts.code(), posts.code()));
        return majors;
    }

    /** In a script, where a tag must not end. */
    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the numbers of a page cannot be written", e);
        }
    }
}
