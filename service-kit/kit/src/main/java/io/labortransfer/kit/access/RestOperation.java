package io.labortransfer.kit.access;

import java.util.Set;

/**
 * One REST operation and its row of the policy table.
 *
 * @param id the operation id of the OpenAPI document
 * @param accessKey key of the row
 * @param actors who may call it
 */
public record RestOperation(String id, String accessKey, Set<Actor> actors) {}
