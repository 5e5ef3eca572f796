package io.labortransfer.kit.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that another service of the suite calls for a caller of its own. Only a passport that names the acting service opens
 * it, and such a passport opens nothing else. Its path begins with {@code /internal}, which the gateway never passes on.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForServices {}
