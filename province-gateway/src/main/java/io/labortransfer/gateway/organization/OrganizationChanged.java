package io.labortransfer.gateway.organization;

/** Something about an organization has changed: what the door remembers of its clients is old. */
public record OrganizationChanged(OrganizationKey key) {}
