package io.labortransfer.kit.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST whose body is a stream without bound: neither can it be hashed before it is worked on, nor may one transaction last as
 * long as it. Its key covers the path, the query and the media type. The operation itself calls {@link KeptAnswers#claim()} and
 * {@link KeptAnswers#keep} in the transaction that creates what the stream goes into.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StreamedPost {}
