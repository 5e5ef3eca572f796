package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.FieldGroup;

/** A value that can be shown in clear, and the group that it is in. */
public enum ClearField {
    ID_NUMBER(FieldGroup.F2),
    NAME(FieldGroup.F2),
    PHONE(FieldGroup.F3),
    ADDRESS(FieldGroup.F3);

    private final FieldGroup group;

    ClearField(FieldGroup group) {
        this.group = group;
    }

    public FieldGroup group() {
        return group;
    }
}
