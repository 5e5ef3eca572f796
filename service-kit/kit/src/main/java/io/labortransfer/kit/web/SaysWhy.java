package io.labortransfer.kit.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A PATCH whose body may say, beside what changes, why: the member {@link MergePatch#REASON}, which is no part of the record and is read
 * with {@link MergePatches#reason}. No other PATCH changes a record of the same form.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SaysWhy {}
