package io.labortransfer.gateway.door;

import io.labortransfer.gateway.passport.DelegationConfig;
import io.labortransfer.kit.safety.Danger;
import io.labortransfer.kit.safety.Dangers;
import io.labortransfer.kit.safety.Hosts;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Ways to and from the door on which tokens, passports and people's data would go by plain HTTP. */
@Singleton
class PlainWays implements Dangers {

    private final DoorConfig config;
    private final DelegationConfig delegation;

    PlainWays(DoorConfig config, DelegationConfig delegation) {
        this.config = config;
        this.delegation = delegation;
    }

    @Override
    public Stream<Danger> in(Config settings) {
        Stream<Danger> clients = Hosts.isPlainAway(config.publicUrl())
                ? Stream.of(new Danger(
                        "suite.gateway.public-url",
                        "tells clients to send their tokens by plain HTTP",
                        "set it to the https address of the proxy at the edge"))
                : Stream.of();
        Stream<Danger> services = config.upstream().entrySet().stream()
                .filter(service -> service.getValue().stream().anyMatch(Hosts::isPlainAway))
                .map(service -> new Danger(
                        "suite.gateway.upstream." + service.getKey(),
                        "sends passports and people's data to another machine by plain HTTP",
                        "write https, or the address of an encrypting proxy on this machine"));
        Stream<Danger> keys = delegation.serviceKeys().entrySet().stream()
                .filter(service -> Hosts.isPlainAway(service.getValue()))
                .map(service -> new Danger(
                        "suite.gateway.service-keys." + service.getKey(),
                        "lets whoever answers for another machine by plain HTTP speak as a service",
                        "write https, or the address of an encrypting proxy on this machine"));
        return Stream.of(clients, services, keys).flatMap(dangers -> dangers);
    }
}
