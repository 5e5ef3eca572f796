package io.labortransfer.kit.events;

import io.agroal.api.AgroalDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;

/** The database as it is, in which something happens the moment before a statement is sent. */
final class Interrupted {

    private Interrupted() {}

    interface Happening {
        void happen() throws SQLException;
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    /** Lets it happen before each statement that begins like this. */
    static AgroalDataSource before(String beginning, AgroalDataSource database, Happening happening) {
        return standIn(AgroalDataSource.class, (method, arguments) -> {
            var answer = call(database, method, arguments);
            return answer instanceof Connection connection ? before(beginning, connection, happening) : answer;
        });
    }

    private static Connection before(String beginning, Connection connection, Happening happening) {
        var self = new AtomicReference<Connection>();
        self.set(standIn(Connection.class, (method, arguments) -> {
            var answer = call(connection, method, arguments);
            return answer instanceof PreparedStatement statement
                    ? of(
                            self.get(),
                            statement,
                            arguments[0].toString().startsWith(beginning) ? happening : Interrupted::nothing)
                    : answer;
        }));
        return self.get();
    }

    private static PreparedStatement of(Connection connection, PreparedStatement statement, Happening happening) {
        return standIn(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return connection;
            }
            if (method.getName().equals("executeQuery")) {
                happening.happen();
            }
            return call(statement, method, arguments);
        });
    }

    private static void nothing() {}

    private static <T> T standIn(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.of(method, arguments)));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
