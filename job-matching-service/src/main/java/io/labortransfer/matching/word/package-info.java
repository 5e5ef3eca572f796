/** The worker's word: who said it how, who recorded it, and that one evidence serves one adult. */
@NullMarked
package io.labortransfer.matching.word;

import org.jspecify.annotations.NullMarked;
