package io.labortransfer.local.stack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_taken_port_is_named_with_the_option_that_chooses_another() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports free = Ports.free();
            Ports ports = new Ports(
                    free.postgresql(),
                    other.getLocalPort(),
                    free.keycloak(),
                    free.registry(),
                    free.matching(),
                    free.tracking(),
                    free.gateway());

            assertThatThrownBy(ports::mustBeFree)
                    .hasMessage("Port " + other.getLocalPort()
                            + " is taken by another program; choose another one with --kafka-port=NUMBER.");
        }
    }

    @Test
    void every_taken_port_is_named_at_once() {
        assertThatThrownBy(() -> Ports.standard().mustBeFree(port -> port != 8080 && port != 15432))
                .hasMessageContaining("Port 15432")
                .hasMessageContaining("--postgresql-port=NUMBER")
                .hasMessageContaining("Port 8080")
                .hasMessageContaining("--gateway-port=NUMBER");
    }

    @Test
    void a_taken_management_port_is_told_by_its_main_port() {
        assertThatThrownBy(() -> Ports.standard().mustBeFree(port -> port != 9081))
                .hasMessageContaining("Port 9081 (management of registry")
                .hasMessageContaining("--registry-port=NUMBER");
    }

    @Test
    void free_ports_are_free() {
        assertThatCode(() -> Ports.free().mustBeFree()).doesNotThrowAnyException();
    }
}
