package io.labortransfer.kit.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A reading that answers a list in one piece, because the list is bounded by what it is. The API rules let no other list pass without pages. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WholeList {

    /** What bounds the list. */
    String value();
}
