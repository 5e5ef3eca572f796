package io.labortransfer.matching.market.persistence;

import io.labortransfer.matching.engine.Demand;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.engine.Skill;
import io.labortransfer.matching.engine.Weights;
import io.labortransfer.matching.engine.Wish;
import io.labortransfer.matching.market.Present;
import io.labortransfer.matching.market.Words;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** Writes a market in words; {@link WordsIn} reads it in the same order. */
final class WordsOut {

    private final DataOutputStream out;

    WordsOut(DataOutputStream out) {
        this.out = out;
    }

    void write(Words words) throws IOException {
        day(words.day());
        out.writeInt(words.workers().size());
        for (Present present : words.workers().values()) {
            present(present);
        }
        out.writeInt(words.posts().size());
        for (Opening post : words.posts().values()) {
            post(post);
        }
    }

    private void present(Present present) throws IOException {
        Seeker seeker = present.seeker();
        id(seeker.id());
        out.writeUTF(seeker.province());
        out.writeUTF(seeker.division());
        out.writeUTF(seeker.town());
        out.writeUTF(seeker.standing().name());
        out.writeUTF(seeker.capacity());
        out.writeUTF(seeker.mobility());
        out.writeUTF(seeker.birthMonth().toString());
        out.writeUTF(seeker.sex());
        out.writeUTF(seeker.education());
        out.writeShort(seeker.skills().size());
        for (Skill skill : seeker.skills()) {
            out.writeUTF(skill.occupationCode());
            out.writeByte(skill.level());
            out.writeBoolean(skill.certified());
        }
        texts(seeker.languages());
        out.writeByte(seeker.priority());
        wish(seeker.wish());
        texts(seeker.mayBeShownIn());
        ids(seeker.answered());
        out.writeUTF(present.registrationDivision());
        texts(present.byDutyAlone());
        LocalDate earliest = present.earliestStart();
        out.writeBoolean(earliest != null);
        if (earliest != null) {
            day(earliest);
        }
    }

    private void wish(Wish wish) throws IOException {
        texts(wish.workForms());
        texts(wish.occupations());
        texts(wish.destinations());
        out.writeLong(wish.wageMinFen());
        day(wish.earliestStart());
        day(wish.latestStart());
        out.writeBoolean(wish.lodgingNeeded());
        ids(wish.ranked());
        Weights weights = wish.weights();
        out.writeByte(weights.occupation());
        out.writeByte(weights.wage());
        out.writeByte(weights.place());
        out.writeByte(weights.dates());
        out.writeByte(weights.companions());
        out.writeByte(weights.lodging());
    }

    private void post(Opening post) throws IOException {
        id(post.id());
        out.writeUTF(post.destination());
        out.writeUTF(post.site());
        out.writeUTF(post.occupation());
        out.writeUTF(post.workForm());
        out.writeLong(post.monthlyFen());
        day(post.startFrom());
        day(post.validTo());
        out.writeBoolean(post.nightShift());
        out.writeBoolean(post.throughThird());
        out.writeBoolean(post.prohibitedForMinors());
        out.writeUTF(post.lodging().name());
        out.writeShort(post.demands().size());
        for (Demand demand : post.demands()) {
            out.writeUTF(demand.kind().name());
            out.writeUTF(demand.value());
            out.writeBoolean(demand.mandatory());
        }
        out.writeInt(post.seats());
    }

    private void texts(Collection<String> texts) throws IOException {
        out.writeShort(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private void ids(Collection<UUID> ids) throws IOException {
        out.writeInt(ids.size());
        for (UUID id : ids) {
            id(id);
        }
    }

    private void id(UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private void day(LocalDate day) throws IOException {
        out.writeLong(day.toEpochDay());
    }
}
