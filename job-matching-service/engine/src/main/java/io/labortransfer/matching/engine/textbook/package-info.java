/**
 * The matching as a textbook has it: every list written out, proposals one after the other, an audit that tries every
 * pair. It is too slow for a country and short enough to be read in a minute; what the fast engine finds is held
 * against it.
 */
@NullMarked
package io.labortransfer.matching.engine.textbook;

import org.jspecify.annotations.NullMarked;
