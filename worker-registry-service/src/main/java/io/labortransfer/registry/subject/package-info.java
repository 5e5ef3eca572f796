/**
 * Requests of persons about their own data. Erasure takes from the register everything that names a person and leaves a skeleton that
 * counts; it goes on a list that stands outside of the database, so that it is carried out again after a restore.
 */
@NullMarked
package io.labortransfer.registry.subject;

import org.jspecify.annotations.NullMarked;
