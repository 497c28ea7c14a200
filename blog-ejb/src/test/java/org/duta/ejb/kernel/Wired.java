package org.duta.ejb.kernel;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Use cases with what they need put into their fields, on one transaction: what the container does,
 * without its borders between transactions. What they announce reaches the observers named here.
 */
public final class Wired {

    private final Map<Class<?>, Object> known = new HashMap<>();
    private final List<Object> observers = new ArrayList<>();

    private Wired(EntityManager entities, Clock clock) {
        known.put(EntityManager.class, entities);
        known.put(Clock.class, clock);
        known.put(
                Event.class,
                Proxy.newProxyInstance(
                        Wired.class.getClassLoader(),
                        new Class<?>[] {Event.class},
                        (proxy, method, arguments) -> {
                            announce(arguments[0]);
                            return null;
                        }));
    }

    public static Wired on(EntityManager entities, Clock clock) {
        return new Wired(entities, clock);
    }

    /** Uses this in the place of what would be made. */
    public <T> Wired with(Class<T> type, T instance) {
        known.put(type, instance);
        return this;
    }

    public Wired observedBy(Class<?> type) {
        observers.add(get(type));
        return this;
    }

    public <T> T get(Class<T> type) {
        Object bean = known.get(type);
        if (bean == null) {
            bean = make(type);
        }
        return type.cast(bean);
    }

    /** Tells the observers, as whoever announces it would. */
    public void announce(Object event) {
        for (Object observer : observers) {
            for (Method method : observer.getClass().getMethods()) {
                if (method.getParameterCount() == 1
                        && method.getParameters()[0].isAnnotationPresent(Observes.class)
                        && method.getParameterTypes()[0].isInstance(event)) {
                    call(observer, method, event);
                }
            }
        }
    }

    private static void call(Object observer, Method method, Object event) {
        try {
            method.invoke(observer, event);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object make(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance();
            known.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)
                        || field.isAnnotationPresent(PersistenceContext.class)) {
                    field.setAccessible(true);
                    field.set(bean, get(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("There is no " + type, e);
        }
    }
}
