package io.labortransfer.kit.fieldgroups;

import io.labortransfer.kit.access.FieldGroup;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which group a property of an answer is in; on a type, which group all its properties are in that do not say otherwise. What
 * is inside a property belongs to the property's group. It is written only for a caller who is shown the group.
 */
@Documented
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface InGroup {

    /** The group. */
    FieldGroup value();
}
