package io.labortransfer.gateway.door;

import io.labortransfer.kit.problem.ProblemCatalogue;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** What is read without a token: the explanations of problems, and where to get a token. */
@Singleton
class PublicPages {

    private static final String PROBLEMS = "/problems/";

    private final ProblemTexts texts;
    private final ResourceMetadata metadata;
    private final Refusals refusals;

    PublicPages(ProblemTexts texts, ResourceMetadata metadata, Refusals refusals) {
        this.texts = texts;
        this.metadata = metadata;
        this.refusals = refusals;
    }

    static boolean isPublic(String path) {
        return path.startsWith(PROBLEMS) || path.equals(ResourceMetadata.PATH);
    }

    void open(@Observes Router router) {
        router.get(PROBLEMS + ":code").handler(this::explain);
        router.get(ResourceMetadata.PATH)
                .handler(request -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(metadata.asJson()));
    }

    private void explain(RoutingContext request) {
        String wanted = request.request().getHeader("Accept-Language");
        Locale language = ProblemCatalogue.choose(wanted == null ? "" : wanted);
        texts.find(request.pathParam("code"), language)
                .ifPresentOrElse(
                        text -> request.response()
                                .putHeader("Content-Type", "text/html; charset=utf-8")
                                .putHeader("Content-Language", language.toLanguageTag())
                                .putHeader("Vary", "Accept-Language")
                                .putHeader("Content-Security-Policy", "default-src 'none'")
                                .end(page(text, language)),
                        () -> refusals.send(request.request(), DoorRefusal.NOT_FOUND, List.of()));
    }

    private static String page(ProblemTexts.Text text, Locale language) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body><h1>%s</h1><p>%s</p><p><code>%s</code></p></body>
                </html>
                """.formatted(
                        language.toLanguageTag(),
                        escaped(text.title()),
                        escaped(text.title()),
                        escaped(text.detail()),
                        escaped(text.code()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
