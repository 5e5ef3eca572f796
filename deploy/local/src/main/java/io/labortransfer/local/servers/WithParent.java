package io.labortransfer.local.servers;

import java.io.IOException;
import java.util.Arrays;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Runs another main class and leaves when the launcher is gone, however it went: the launcher holds the other end of
 * standard input and never writes. Ctrl-C at the terminal reaches the launcher alone, which stops its parts in order.
 */
public final class WithParent {
    private WithParent() {}

    /** The main class to run, then its arguments. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        Thread.ofPlatform().daemon().name("parent-watch").start(WithParent::leaveWithParent);
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void leaveWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes; only the end matters.
            }
        } catch (IOException closed) {
            // The same as its end.
        }
        Runtime.getRuntime().exit(0);
    }
}
