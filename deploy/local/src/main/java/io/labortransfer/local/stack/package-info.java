/**
 * The local stack: the whole suite on one machine under one data folder, and the command that starts it, plays the main
 * journey and stops it again.
 */
@NullMarked
package io.labortransfer.local.stack;

import org.jspecify.annotations.NullMarked;
