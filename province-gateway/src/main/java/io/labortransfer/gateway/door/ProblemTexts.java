package io.labortransfer.gateway.door;

import io.labortransfer.gateway.routing.Service;
import io.labortransfer.kit.problem.ProblemCatalogue;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of every problem of the suite: the gateway's own, and those of the services and of what only some of them have, copied at build time. */
@Singleton
class ProblemTexts {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9][^}]*}");

    /** The module of the kit that takes files. */
    private static final String FILES = "importing";

    private final ProblemCatalogue own;
    private final Map<Locale, Properties> copied = new HashMap<>();

    /** A problem's texts with gaps where an answer names particulars. */
    record Text(String code, String title, String detail) {}

    ProblemTexts(ProblemCatalogue own) {
        this.own = own;
        ProblemCatalogue.LANGUAGES.forEach(language -> copied.put(language, load(language.toLanguageTag())));
    }

    /** The texts of the problem whose address ends with {@code slug}. */
    Optional<Text> find(String slug, Locale language) {
        if (!SLUG.matcher(slug).matches()) {
            return Optional.empty();
        }
        String code = slug.toUpperCase(Locale.ROOT).replace('-', '_');
        if (own.knows(code + ".title", language) || own.knows(code + ".detail", language)) {
            List<Object> gaps = List.of("…", "…", "…", "…");
            return Optional.of(new Text(code, own.title(code, language), own.detail(code, language, gaps)));
        }
        Properties texts = copied.getOrDefault(language, new Properties());
        String title = texts.getProperty(code + ".title", code);
        String detail = texts.getProperty(code + ".detail", title);
        return title.equals(code) && detail.equals(code)
                ? Optional.empty()
                : Optional.of(new Text(
                        code, title, ARGUMENT.matcher(detail).replaceAll("…").replace("''", "'")));
    }

    private static List<String> sources() {
        return Stream.concat(Arrays.stream(Service.values()).map(Service::wireName), Stream.of(FILES))
                .toList();
    }

    private static Properties load(String language) {
        Properties all = new Properties();
        for (String source : sources()) {
            String resource = "problems/" + source + "/" + language + ".properties";
            try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
                if (in != null) {
                    all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(resource + " cannot be read", e);
            }
        }
        return all;
    }
}
