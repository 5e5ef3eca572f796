package io.labortransfer.kit.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A POST or PUT below one record that does not move that record, or may never fail for a stale version, so that {@code If-Match} is not read. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IgnoresVersion {

    /** Why the version that the caller has seen does not matter; the service does not start without a reason. */
    String value();
}
