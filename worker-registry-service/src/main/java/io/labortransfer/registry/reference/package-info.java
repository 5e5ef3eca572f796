/**
 * Code lists that the whole suite shares: divisions, occupations, minimum wages and the open lists. A list has revisions; one person
 * writes a revision, another approves it, and on its first day it comes into force, is published on a compacted topic, and never
 * changes again.
 */
@NullMarked
package io.labortransfer.registry.reference;

import org.jspecify.annotations.NullMarked;
