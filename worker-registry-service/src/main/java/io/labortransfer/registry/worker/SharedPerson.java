package io.labortransfer.registry.worker;

import io.labortransfer.kit.access.FieldGroup;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a worker who is shared, in clear, as far as the case has come. It never prints itself.
 *
 * @param name the name; none where a worker lets an employer call and not know who it is
 * @param idNumber the ID number, once there is a contract
 * @param phone the phone, as far as the case or the worker's consent lets see it
 * @param emergencyContact whom to call, for an employer at whom the worker works
 */
public record SharedPerson(
        @Nullable String name,
        @Nullable IdNumber idNumber,
        @Nullable String phone,
        @Nullable Contact emergencyContact) {

    /** Whether the case lets see such a value; an address is never shared. */
    static boolean shows(SharedProfile profile, ClearField field) {
        var groups = profile.groups();
        return switch (field) {
            case NAME -> profile.progress().isPresent() && groups.contains(FieldGroup.F2);
            case ID_NUMBER ->
                groups.contains(FieldGroup.F2)
                        && profile.progress()
                                .filter(step -> step.compareTo(CaseProgress.CONTRACTED) >= 0)
                                .isPresent();
            case PHONE -> profile.progress().isPresent() && groups.contains(FieldGroup.F3);
            case ADDRESS -> false;
        };
    }

    @Override
    public String toString() {
        return "SharedPerson";
    }
}
