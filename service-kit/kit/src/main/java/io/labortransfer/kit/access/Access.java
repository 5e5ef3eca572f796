package io.labortransfer.kit.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the row of the policy table that an operation falls under. Every resource method carries it;
 * the service does not start when one lacks it or names a row that does not exist.
 *
 * <p>Being on every operation, it is also what the kit's interceptors around operations are bound to.
 */
@Documented
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    /** The key of the row, for example {@code worker.write}; also the scope of a partner's grant. */
    @Nonbinding
    String value();
}
