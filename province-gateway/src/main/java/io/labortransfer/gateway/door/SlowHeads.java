package io.labortransfer.gateway.door;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Puts a {@link HeadDeadline} on every connection that comes in. The server has no setting for it, and nothing above it hears of a
 * request before its head is whole: so each listening socket, once it is open, is given a handler that meets the new connections first.
 */
@Singleton
class SlowHeads {

    private static final String NAME = "slow-heads";

    private final Vertx vertx;
    private final Duration limit;

    SlowHeads(Vertx vertx, DoorConfig config) {
        this.vertx = vertx;
        this.limit = config.headTimeout();
    }

    void watch(@ObservesAsync HttpServerStart started) {
        watch();
    }

    void watch(@ObservesAsync HttpsServerStart started) {
        watch();
    }

    private void watch() {
        ((VertxInternal) vertx).getAcceptorEventLoopGroup().forEach(loop -> {
            SingleThreadEventLoop acceptor = (SingleThreadEventLoop) loop;
            acceptor.execute(() -> acceptor.registeredChannelsIterator().forEachRemaining(this::watch));
        });
    }

    private void watch(Channel socket) {
        if (socket instanceof ServerChannel && socket.pipeline().get(NAME) == null) {
            socket.pipeline().addFirst(NAME, new Entrance());
        }
    }

    private final class Entrance extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext socket, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addLast(new HeadDeadline(limit));
            }
            socket.fireChannelRead(accepted);
        }
    }
}
