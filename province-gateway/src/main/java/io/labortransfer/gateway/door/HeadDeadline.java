package io.labortransfer.gateway.door;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which the head of a request takes longer than it may from its first byte to its last, however steadily it
 * drips. It stands before the decoder of requests, where it sees bytes come, and has a witness behind it that sees what they made.
 * Bodies and the time between two requests are not its business.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {

    private final Duration limit;
    private boolean witnessed;
    private boolean inBody;
    private @Nullable ScheduledFuture<?> deadline;

    HeadDeadline(Duration limit) {
        this.limit = limit;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object bytes) {
        if (isWitnessed(connection) && !inBody && deadline == null) {
            start(connection);
        }
        connection.fireChannelRead(bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        stop();
        connection.fireChannelInactive();
    }

    private boolean isWitnessed(ChannelHandlerContext connection) {
        if (!witnessed) {
            ChannelHandlerContext decoder = connection.pipeline().context(HttpRequestDecoder.class);
            if (decoder != null) {
                connection.pipeline().addAfter(decoder.name(), null, new Witness());
                witnessed = true;
            }
        }
        return witnessed;
    }

    private void start(ChannelHandlerContext connection) {
        deadline = connection.executor().schedule(() -> expire(connection), limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** A head that we ourselves have stopped reading is not late. */
    private void expire(ChannelHandlerContext connection) {
        if (connection.channel().config().isAutoRead()) {
            connection.close();
        } else {
            start(connection);
        }
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private final class Witness extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext connection, Object part) {
            if (part instanceof HttpRequest) {
                stop();
                inBody = true;
            }
            if (part instanceof LastHttpContent) {
                inBody = false;
            }
            connection.fireChannelRead(part);
        }
    }
}
