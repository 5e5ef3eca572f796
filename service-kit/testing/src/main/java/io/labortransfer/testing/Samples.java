package io.labortransfer.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of records with nothing left out, for tests that hold for every record of a kind. */
public final class Samples {
    private final Map<Class<?>, Object> values = new HashMap<>();

    /** Plain values for the plain types. */
    public Samples() {
        with(String.class, "a text").with(Instant.class, Instant.parse("2026-11-23T02:00:00Z"));
        with(LocalDate.class, LocalDate.parse("2026-11-23"));
        with(int.class, 1).with(Integer.class, 1).with(long.class, 1L).with(Long.class, 1L);
        with(double.class, 1.0)
                .with(Double.class, 1.0)
                .with(boolean.class, true)
                .with(Boolean.class, true);
    }

    /** Takes {@code value} wherever a {@code type} is wanted. */
    public Samples with(Class<?> type, Object value) {
        values.put(type, value);
        return this;
    }

    /** A value of {@code type}; of a record, one whose components all have values. */
    public Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return container(generic);
        }
        var plain = (Class<?>) type;
        if (values.containsKey(plain)) {
            return values.get(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isRecord()) {
            return record(plain);
        }
        throw new IllegalArgumentException("no sample of " + plain + ": give one with(…)");
    }

    private Object container(ParameterizedType generic) {
        var arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
            return List.of(of(arguments[0]));
        }
        if (generic.getRawType() == Map.class) {
            return Map.of(of(arguments[0]), of(arguments[1]));
        }
        throw new IllegalArgumentException("no sample of " + generic);
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var arguments = Arrays.stream(components)
                .map(component -> of(component.getGenericType()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type + " refuses its sample: give one with(…)", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
