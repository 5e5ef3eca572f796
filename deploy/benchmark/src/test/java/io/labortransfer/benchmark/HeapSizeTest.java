package io.labortransfer.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapSizeTest {

    @Test
    void both_generations_of_the_serial_collector_count() {
        assertThat(HeapSize.total("""
                DefNew     total 78656K, used 20000K [0x0, 0x1, 0x2)
                 eden space 69952K,  28% used [0x0, 0x1, 0x2)
                Tenured    total 174784K, used 100000K [0x0, 0x1, 0x2)
                 the  space 174784K,  57% used [0x0, 0x1, 0x2)""")).isEqualTo(253_440);
    }
}
