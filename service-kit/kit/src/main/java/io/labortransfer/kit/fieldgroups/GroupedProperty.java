package io.labortransfer.kit.fieldgroups;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.RelatedRecord;
import io.quarkus.arc.Arc;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A property that is written only to a caller who is shown its group. Outside of a request nobody is. */
final class GroupedProperty extends BeanPropertyWriter {

    private static final long serialVersionUID = 1L;

    private final FieldGroup group;
    private final transient Function<@Nullable Object, Set<FieldGroup>> shown;

    GroupedProperty(BeanPropertyWriter property, FieldGroup group, Function<@Nullable Object, Set<FieldGroup>> shown) {
        super(property);
        this.group = group;
        this.shown = shown;
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider all) throws Exception {
        if (isShown(bean, json, all)) {
            super.serializeAsField(bean, json, all);
        } else {
            super.serializeAsOmittedField(bean, json, all);
        }
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator json, SerializerProvider all) throws Exception {
        if (isShown(bean, json, all)) {
            super.serializeAsElement(bean, json, all);
        } else {
            super.serializeAsPlaceholder(bean, json, all);
        }
    }

    /** What is shown of a record is asked once for all of its properties that stand one behind the other. */
    private boolean isShown(Object bean, JsonGenerator json, SerializerProvider all) {
        Object record = related(bean, json.getOutputContext());
        if (all.getAttribute(Sight.class) instanceof Sight last && last.record == record) {
            return last.groups.contains(group);
        }
        Set<FieldGroup> groups = Arc.container().requestContext().isActive() ? shown.apply(record) : Set.of();
        all.setAttribute(Sight.class, new Sight(record, groups));
        return groups.contains(group);
    }

    /** The groups that are shown of a record, for as long as one answer is written. */
    private record Sight(@Nullable Object record, Set<FieldGroup> groups) {}

    /** The record that says what ties the caller to it: this one, or the nearest around it. */
    private static @Nullable Object related(Object bean, JsonStreamContext inside) {
        if (bean instanceof RelatedRecord) {
            return bean;
        }
        for (JsonStreamContext context = inside; context != null; context = context.getParent()) {
            if (context.getCurrentValue() instanceof RelatedRecord around) {
                return around;
            }
        }
        return null;
    }
}
