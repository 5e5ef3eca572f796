package io.labortransfer.gateway.door;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body on its way through: counted, so that it cannot grow past its limit, and never kept. */
final class MeasuredStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private final Runnable moved;
    private @Nullable Handler<Throwable> failure;
    private long seen;
    private boolean exceeded;
    private boolean ended;
    private boolean paused;

    MeasuredStream(ReadStream<Buffer> source, long limit, Runnable moved) {
        this.source = source;
        this.limit = limit;
        this.moved = moved;
    }

    /** Whether more came than may. */
    boolean isExceeded() {
        return exceeded;
    }

    /** Whether the last byte has come. */
    boolean isEnded() {
        return ended;
    }

    /** Whether the sender could send and does not. */
    boolean isWaitingForSender() {
        return !ended && !paused;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler == null ? null : buffer -> count(buffer, handler));
        return this;
    }

    private void count(Buffer buffer, Handler<Buffer> next) {
        seen += buffer.length();
        moved.run();
        if (seen <= limit) {
            next.handle(buffer);
        } else if (!exceeded) {
            exceeded = true;
            source.pause();
            if (failure != null) {
                failure.handle(new IllegalStateException("body larger than its limit"));
            }
        }
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(end -> {
            ended = true;
            if (handler != null) {
                handler.handle(end);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failure = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
