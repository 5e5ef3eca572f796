package io.labortransfer.matching.report.rest;

import io.quarkus.qute.RawString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * What every page brings along.
 *
 * @param library the chart library
 * @param script what draws the charts
 * @param style what the page looks like
 * @param policy the policy by which a browser runs and applies nothing else
 */
public record PageParts(RawString library, RawString script, RawString style, String policy) {

    static PageParts load() {
        String library = read("chart.umd.js");
        String script = read("charts.js");
        String style = read("page.css");
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; script-src %s %s; style-src %s"
                .formatted(source(library), source(script), source(style));
        return new PageParts(new RawString(library), new RawString(script), new RawString(style), policy);
    }

    private static String source(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String read(String file) {
        String path = "/page/" + file;
        try (InputStream in = Objects.requireNonNull(PageParts.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
