/** Files of workers: stored encrypted as they stream in, then applied chunk by chunk. Each line gets its own result; one bad line never fails the file, and a crash loses nothing. */
@NullMarked
package io.labortransfer.registry.importing;

import org.jspecify.annotations.NullMarked;
