package io.labortransfer.matching.market.persistence;

import io.labortransfer.matching.engine.Demand;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.Seeker;
import io.labortransfer.matching.engine.Shared;
import io.labortransfer.matching.engine.Skill;
import io.labortransfer.matching.engine.Weights;
import io.labortransfer.matching.engine.Wish;
import io.labortransfer.matching.market.Present;
import io.labortransfer.matching.market.Words;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads what {@link WordsOut} wrote. */
final class WordsIn {

    private final DataInputStream in;
    private final Shared shared = new Shared();

    WordsIn(DataInputStream in) {
        this.in = in;
    }

    Words read() throws IOException {
        LocalDate day = day();
        Map<UUID, Present> workers = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            Present present = present();
            workers.put(present.seeker().id(), present);
        }
        Map<UUID, Opening> posts = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            Opening post = post();
            posts.put(post.id(), post);
        }
        return new Words(day, workers, posts);
    }

    private Present present() throws IOException {
        Seeker seeker = new Seeker(
                id(),
                text(),
                text(),
                text(),
                Reason.valueOf(text()),
                text(),
                text(),
                YearMonth.parse(text()),
                text(),
                text(),
                skills(),
                Set.copyOf(texts()),
                in.readByte(),
                wish(),
                Set.copyOf(texts()),
                Set.copyOf(ids()));
        String registrationDivision = text();
        Set<String> byDutyAlone = shared.one(Set.copyOf(texts()));
        return new Present(shared.seeker(seeker), registrationDivision, byDutyAlone, in.readBoolean() ? day() : null);
    }

    private List<Skill> skills() throws IOException {
        List<Skill> skills = new ArrayList<>();
        for (int left = in.readShort(); left > 0; left--) {
            skills.add(new Skill(text(), in.readByte(), in.readBoolean()));
        }
        return skills;
    }

    private Wish wish() throws IOException {
        return new Wish(
                texts(),
                texts(),
                texts(),
                in.readLong(),
                day(),
                day(),
                in.readBoolean(),
                ids(),
                new Weights(in.readByte(), in.readByte(), in.readByte(), in.readByte(), in.readByte(), in.readByte()));
    }

    private Opening post() throws IOException {
        return new Opening(
                id(),
                text(),
                text(),
                text(),
                text(),
                in.readLong(),
                day(),
                day(),
                in.readBoolean(),
                in.readBoolean(),
                in.readBoolean(),
                Opening.Lodging.valueOf(text()),
                demands(),
                in.readInt());
    }

    private List<Demand> demands() throws IOException {
        List<Demand> demands = new ArrayList<>();
        for (int left = in.readShort(); left > 0; left--) {
            demands.add(new Demand(Demand.Kind.valueOf(text()), text(), in.readBoolean()));
        }
        return demands;
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readShort(); left > 0; left--) {
            texts.add(text());
        }
        return texts;
    }

    private List<UUID> ids() throws IOException {
        List<UUID> ids = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            ids.add(id());
        }
        return ids;
    }

    private UUID id() throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private LocalDate day() throws IOException {
        return LocalDate.ofEpochDay(in.readLong());
    }

    private String text() throws IOException {
        return shared.one(in.readUTF());
    }
}
