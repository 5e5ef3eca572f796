package io.labortransfer.testing.api;

import java.util.function.Function;
import java.util.stream.Stream;

/** The ten rules. */
public enum ApiRule {
    /** Every operation has an id of its own in camelCase: clients name their methods by it. */
    OPERATION_ID(OperationRules::ids),
    /** Every operation has a summary and one tag, every parameter a description. */
    TOLD(OperationRules::told),
    /** Every operation names its access key, its actors, and the key as the scope it needs. */
    SCOPES(OperationRules::scopes),
    /** Every operation documents the problems it may answer, as problem documents with an example. */
    PROBLEMS(AnswerRules::problems),
    /** What is made is answered 201 with its place, long work 202 with where to look and when, a list in pages or with what bounds it. */
    SUCCESS(document -> Stream.concat(AnswerRules.success(document), ListRules.lists(document))),
    /** A POST takes an Idempotency-Key or says why not; a PATCH or DELETE takes If-Match. */
    SAFE_TO_REPEAT(OperationRules::safeToRepeat),
    /** Paths are in kebab-case; properties, parameters and path variables in camelCase; codes in UPPER_SNAKE. */
    NAMES(NameRules::names),
    /** Every text, number, list and map has its bounds. */
    BOUNDS(BoundRules::bounds),
    /** A request refuses what it does not know; an answer may grow by properties and values; no schema serves both. */
    OPEN_AND_CLOSED(DirectionRules::directions),
    /** Every request and every good answer has an example, and the example is valid. */
    EXAMPLES(ExampleRules::examples);

    private final Function<ApiReading, Stream<Finding>> check;

    ApiRule(Function<ApiReading, Stream<Finding>> check) {
        this.check = check;
    }

    Stream<Finding> check(ApiReading document) {
        return check.apply(document);
    }
}
