/**
 * One clock for the process and one zone for every calendar rule: Asia/Shanghai.
 */
@NullMarked
package io.labortransfer.kit.time;

import org.jspecify.annotations.NullMarked;
