package io.labortransfer.registry.consent;

import java.util.List;

/** What a consent is for, and the field groups that it opens to those in its scope. */
public enum ConsentPurpose {
    SHARE_PROFILE_DEST("F1"),
    SHARE_IDENTITY_EMPLOYER("F2"),
    CONTACT("F3"),
    TRACKING("F10"),
    TRAINING_DATA("F1"),
    EMPLOYER_INCENTIVE("F4");

    private final String fieldGroup;

    ConsentPurpose(String fieldGroup) {
        this.fieldGroup = fieldGroup;
    }

    /** The field groups that it opens. */
    public List<String> fieldGroups() {
        return List.of(fieldGroup);
    }
}
