package io.labortransfer.kit.events;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Who consumes events here. A consumer names itself with every batch that it hands to the inbox; one that has had none since the
 * start is asked with an empty batch, which changes nothing.
 */
@Singleton
class RollCall {

    private final BeanManager beans;
    private final Map<String, Recipient> present = new ConcurrentHashMap<>();

    RollCall(BeanManager beans) {
        this.beans = beans;
    }

    /** Says that {@code consumer} is here and what it does with its events. */
    void answer(String consumer, Recipient recipient) {
        present.put(consumer, recipient);
    }

    /** The consumer of this name, or empty when this version of the service has none. */
    Optional<Recipient> find(String consumer) {
        if (!present.containsKey(consumer)) {
            callEveryone();
        }
        return Optional.ofNullable(present.get(consumer));
    }

    private void callEveryone() {
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                    .filter(RollCall::takesBatches)
                    .forEach(method -> call(bean, method));
        }
    }

    private static boolean takesBatches(Method method) {
        return method.getAnnotationsByType(Incoming.class).length > 0
                && List.of(method.getParameterTypes()).equals(List.of(ConsumerRecords.class));
    }

    private static void call(Bean<?> bean, Method method) {
        try (var handle = Arc.container().instance(bean.getBeanClass())) {
            method.setAccessible(true);
            method.invoke(ClientProxy.unwrap(handle.get()), ConsumerRecords.empty());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "the consumer " + bean.getBeanClass().getName() + " does not answer", e);
        }
    }
}
