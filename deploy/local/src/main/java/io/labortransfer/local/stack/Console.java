package io.labortransfer.local.stack;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** One line per thing when it is done; on a terminal, the last line shows what is still going on. */
public final class Console implements Reporter, AutoCloseable {
    private static final String SPINNER = "|/-\\";
    private static final int WIDTH = 110;
    private static final int BAR = 24;
    private static final long TICK_MILLIS = 120;

    private final PrintStream out;
    private final boolean terminal;
    private final Set<Task> running = new LinkedHashSet<>();
    private int tick;
    private volatile boolean closed;

    public Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        if (terminal) {
            Thread.ofPlatform().daemon().name("console").start(this::animate);
        }
    }

    /** The process's own output; animated only when a person looks at it. */
    public static Console standard() {
        return new Console(
                System.out, System.console() != null && System.console().isTerminal());
    }

    @Override
    public synchronized void chapter(String title) {
        print("");
        print(title);
    }

    @Override
    public synchronized void line(String text) {
        print(text);
    }

    @Override
    public synchronized Progress begin(String what, long total) {
        Task task = new Task(what, total);
        running.add(task);
        return task;
    }

    private void print(String text) {
        if (terminal) {
            out.print("\r\u001b[K");
        }
        out.println(text);
        out.flush();
    }

    private void animate() {
        while (!closed) {
            try {
                Thread.sleep(TICK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
            draw();
        }
    }

    private synchronized void draw() {
        if (running.isEmpty()) {
            return;
        }
        tick++;
        String status = running.stream().map(Task::status).collect(Collectors.joining("   "));
        String shown = "  " + SPINNER.charAt(tick % SPINNER.length()) + " " + status;
        out.print("\r\u001b[K" + (shown.length() > WIDTH ? shown.substring(0, WIDTH) : shown));
        out.flush();
    }

    private synchronized void finish(Task task, String mark, String result) {
        running.remove(task);
        print(String.format(Locale.ROOT, "  %-4s %-34s %6.1f s  %s", mark, task.what, task.seconds(), result));
    }

    @Override
    public void close() {
        closed = true;
    }

    private final class Task implements Progress {
        private final String what;
        private final long total;
        private final long since = System.nanoTime();
        private final AtomicLong steps = new AtomicLong();

        private Task(String what, long total) {
            this.what = what;
            this.total = total;
        }

        private double seconds() {
            return (System.nanoTime() - since) / 1e9;
        }

        private String status() {
            String seconds = String.format(Locale.ROOT, "%.0f s", seconds());
            if (total == 0) {
                return what + " " + seconds;
            }
            long done = Math.min(steps.get(), total);
            int filled = (int) (BAR * done / total);
            return what + " [" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + done + "/" + total + " "
                    + seconds;
        }

        @Override
        public void advance(long more) {
            steps.addAndGet(more);
        }

        @Override
        public void done(String result) {
            finish(this, "ok", result);
        }

        @Override
        public void failed(String why) {
            finish(this, "FAIL", why);
        }
    }
}
