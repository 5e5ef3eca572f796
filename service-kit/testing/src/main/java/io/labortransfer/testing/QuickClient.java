package io.labortransfer.testing;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.Script;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * Spares RestAssured what took more of a test run than the requests did. It compiled a Groovy script each time it read a value such as
 * {@code items[0].id} from an answer: now once in a test run. And it made each answer pretty, in case the test fails: it is shown as it came.
 */
public final class QuickClient implements QuarkusTestBeforeClassCallback {
    /** More are as good as always different, and each is a class that stays. */
    private static final int REMEMBERED = 2_000;

    private static final AtomicBoolean DONE = new AtomicBoolean();

    @Override
    public void beforeClass(Class<?> testClass) {
        if (DONE.compareAndSet(false, true)) {
            GroovySystem.getMetaClassRegistry().setMetaClass(GroovyShell.class, new Remembering());
            RestAssured.config = RestAssured.config()
                    .logConfig(LogConfig.logConfig()
                            .enableLoggingOfRequestAndResponseIfValidationFails()
                            .enablePrettyPrinting(false));
        }
    }

    /** A shell as it is, but for scripts that it has seen. */
    private static final class Remembering extends DelegatingMetaClass {
        private final Map<String, Class<?>> compiled = new ConcurrentHashMap<>();

        Remembering() {
            super(GroovyShell.class);
            initialize();
        }

        @Override
        public Object invokeMethod(Object shell, String method, Object[] arguments) {
            if (!method.equals("evaluate") || arguments.length != 1 || !(arguments[0] instanceof CharSequence said)) {
                return super.invokeMethod(shell, method, arguments);
            }
            var path = said.toString();
            var known = compiled.get(path);
            if (known == null && compiled.size() >= REMEMBERED) {
                return super.invokeMethod(shell, method, arguments);
            }
            var script = known == null ? compiled.computeIfAbsent(path, Remembering::compile) : known;
            return InvokerHelper.createScript(script.asSubclass(Script.class), ((GroovyShell) shell).getContext())
                    .run();
        }

        /** RestAssured knows a parameter that is missing by this name of the script. */
        private static Class<?> compile(String path) {
            return new GroovyClassLoader(GroovyShell.class.getClassLoader()).parseClass(path, "Script1.groovy");
        }
    }
}
