package org.dealtrace;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form in which Java serialization writes records with optional components, which cannot be serialized themselves.
 * Reading uses the record's constructor, so a stream cannot make an invalid record.
 */
final class SerialForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Class<? extends Record> type;
    /** The components; an optional one as its value or null. */
    private final ArrayList<@Nullable Object> values = new ArrayList<>();

    private SerialForm(Class<? extends Record> type) {
        this.type = type;
    }

    /** To be returned by a record's {@code writeReplace}. */
    static SerialForm of(Record record) {
        SerialForm form = new SerialForm(record.getClass());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(record);
                if (value instanceof OptionalLong number) {
                    form.values.add(number.isPresent() ? number.getAsLong() : null);
                } else {
                    form.values.add(value instanceof Optional<?> optional ? optional.orElse(null) : value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the accessor of " + component + " cannot be called", e);
            }
        }
        return form;
    }

    private Object readResolve() throws InvalidObjectException {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null
                || components.length != values.size()
                || !type.getPackageName().equals(SerialForm.class.getPackageName())) {
            throw new InvalidObjectException(type.getName() + " is no record of this version of Dealtrace");
        }
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(types[i], values.get(i));
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            InvalidObjectException refused =
                    new InvalidObjectException("the values are not those of a " + type.getSimpleName());
            refused.initCause(e);
            throw refused;
        }
    }

    private static @Nullable Object argument(Class<?> component, @Nullable Object value) {
        if (component == Optional.class) {
            return Optional.ofNullable(value);
        }
        if (component == OptionalLong.class) {
            return value instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
        }
        return value;
    }
}
