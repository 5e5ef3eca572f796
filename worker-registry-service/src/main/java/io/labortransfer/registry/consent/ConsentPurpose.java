package io.labortransfer.registry.consent;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a consent is for, the field groups that it opens to those in its scope, and who these can be. */
public enum ConsentPurpose {
    /** Offices of these units see the profile, and matching proposes posts there. */
    SHARE_PROFILE_DEST("F1", ConsentTarget.UNIT),
    /** These employers learn who the person is, once an offer is accepted. */
    SHARE_IDENTITY_EMPLOYER("F2", ConsentTarget.EMPLOYER),
    /** These employers learn the phone number, once an offer is accepted; an office learns it from the case. */
    CONTACT("F3", ConsentTarget.EMPLOYER),
    /** On record; nothing asks for it yet. */
    TRACKING("F10", ConsentTarget.values()),
    /** On record; nothing asks for it yet. */
    TRAINING_DATA("F1", ConsentTarget.values()),
    /** On record; nothing asks for it yet. */
    EMPLOYER_INCENTIVE("F4", ConsentTarget.values());

    private final String fieldGroup;
    private final Set<ConsentTarget> targets;

    ConsentPurpose(String fieldGroup, ConsentTarget... targets) {
        this.fieldGroup = fieldGroup;
        this.targets = EnumSet.copyOf(List.of(targets));
    }

    /** The field groups that it opens. */
    public List<String> fieldGroups() {
        return List.of(fieldGroup);
    }

    /** Whether naming such a one has an effect, now or when it will be asked for. */
    boolean isFor(ConsentTarget target) {
        return targets.contains(target);
    }
}
