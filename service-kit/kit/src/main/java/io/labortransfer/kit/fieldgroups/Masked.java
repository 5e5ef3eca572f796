package io.labortransfer.kit.fieldgroups;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number that is written with stars in its middle, whoever reads it and whatever writes it: seeing all of it needs a reason. */
@Documented
@JacksonAnnotationsInside
@JsonSerialize(using = MaskedNumber.class)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Masked {}
