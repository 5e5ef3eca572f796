/** The worker's word: the proof that a worker decided. Every act that needs it rests on one evidence reference, and one reference serves one adult. */
@NullMarked
package io.labortransfer.registry.word;

import org.jspecify.annotations.NullMarked;
