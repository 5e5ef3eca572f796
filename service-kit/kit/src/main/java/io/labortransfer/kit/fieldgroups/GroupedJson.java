package io.labortransfer.kit.fieldgroups;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.labortransfer.kit.access.ShownGroups;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts the filter of groups into the mapper that writes all answers. */
@Singleton
class GroupedJson implements ObjectMapperCustomizer {

    private final ShownGroups shown;

    GroupedJson(ShownGroups shown) {
        this.shown = shown;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("field-groups").setSerializerModifier(new GroupedProperties(shown)));
    }

    /** Wraps each property that is in a group. */
    private static final class GroupedProperties extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        private final transient ShownGroups shown;

        GroupedProperties(ShownGroups shown) {
            this.shown = shown;
        }

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> properties) {
            InGroup general = type.getBeanClass().getAnnotation(InGroup.class);
            properties.replaceAll(property -> {
                InGroup own = property.getAnnotation(InGroup.class);
                InGroup group = own == null ? general : own;
                return group == null ? property : new GroupedProperty(property, group.value(), shown::of);
            });
            return properties;
        }
    }
}
