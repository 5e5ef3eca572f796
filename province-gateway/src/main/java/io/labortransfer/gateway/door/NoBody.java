package io.labortransfer.gateway.door;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** The body of a request that has none. Unlike the request itself it can be sent more than once. */
final class NoBody implements ReadStream<Buffer> {

    private @Nullable Handler<Void> end;

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        end = handler;
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        Handler<Void> waiting = end;
        end = null;
        if (waiting != null) {
            waiting.handle(null);
        }
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        return resume();
    }
}
