/** Code lists that the whole suite shares: divisions, occupations, minimum wages and the open lists. Each revision is published once, on a compacted topic, and never changed. */
@NullMarked
package io.labortransfer.registry.reference;

import org.jspecify.annotations.NullMarked;
