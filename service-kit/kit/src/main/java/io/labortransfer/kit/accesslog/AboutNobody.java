package io.labortransfer.kit.accesslog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A form of answer that is about no person, although other operations of the same row of the policy table show people. It leaves no
 * access record; without this mark, and without names, it leaves one that names nobody.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AboutNobody {}
