package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.accesslog.PeopleRecord;
import io.labortransfer.kit.accesslog.PersonalRecord;
import io.labortransfer.kit.fieldgroups.InGroup;
import io.labortransfer.matching.matching.Invitations;
import io.labortransfer.matching.matching.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of the invitations, one for each ref in their order. */
record InvitationsView(List<Invitation> items) implements PeopleRecord {

    static InvitationsView of(List<Invitations.Invited> invited) {
        return new InvitationsView(invited.stream().map(Invitation::of).toList());
    }

    /** What came of one. */
    @InGroup(FieldGroup.F0)
    record Invitation(
            String candidateRef, String outcome, @Nullable String matchId) implements PersonalRecord {

        static Invitation of(Invitations.Invited invited) {
            Match match = invited.match();
            return match == null
                    ? new Invitation(invited.ref(), "NOT_AVAILABLE", null)
                    : new Invitation(invited.ref(), "INVITED", match.id().wire());
        }

        @Override
        public List<String> subjects() {
            return List.of(candidateRef);
        }
    }
}
