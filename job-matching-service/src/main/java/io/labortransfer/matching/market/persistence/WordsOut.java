package io.labortransfer.matching.market.persistence;

import io.labortransfer.matching.engine.Demand;
import io.labortransfer.matching.engine.Opening;
import io.labortransfer.matching.engine.Reason;
import io.labortransfer.matching.engine.SeekerColumns;
import io.labortransfer.matching.engine.SeekerColumns.Around;
import io.labortransfer.matching.engine.SeekerColumns.Home;
import io.labortransfer.matching.engine.SeekerColumns.Said;
import io.labortransfer.matching.engine.SeekerColumns.Terms;
import io.labortransfer.matching.engine.SeekerColumns.Traits;
import io.labortransfer.matching.engine.SeekerRows;
import io.labortransfer.matching.engine.Skill;
import io.labortransfer.matching.engine.Weights;
import io.labortransfer.matching.market.Aside;
import io.labortransfer.matching.market.Words;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes a market in words; {@link WordsIn} reads it in the same order. */
final class WordsOut {

    private final DataOutputStream out;
    private final NumbersOut columns;

    WordsOut(DataOutputStream out) {
        this.out = out;
        this.columns = new NumbersOut(out);
    }

    void write(Words words) throws IOException {
        day(words.day());
        workers(words.workers().columns());
        all(words.posts().values(), this::post);
    }

    private void workers(SeekerColumns<Aside> workers) throws IOException {
        texts(Arrays.stream(Reason.values()).map(Enum::name).toList());
        all(workers.homes(), this::home);
        all(workers.traits(), this::traits);
        all(workers.skills(), skills -> all(skills, this::skill));
        all(workers.occupations(), this::texts);
        all(workers.destinations(), this::texts);
        all(workers.terms(), this::terms);
        all(workers.around(), this::around);
        all(workers.said().entrySet(), this::said);
        columns.longs(workers.taken());
        columns.longs(workers.high());
        columns.longs(workers.low());
        rows(workers.rows());
    }

    private void rows(SeekerRows rows) throws IOException {
        columns.ints(rows.home());
        columns.ints(rows.trait());
        columns.ints(rows.skill());
        columns.ints(rows.occupation());
        columns.ints(rows.destination());
        columns.ints(rows.term());
        columns.ints(rows.besides());
        columns.shorts(rows.birth());
        columns.bytes(rows.standing());
        columns.bytes(rows.priority());
    }

    private interface Writing<P> {
        void write(P part) throws IOException;
    }

    private <P> void all(Collection<P> parts, Writing<P> writing) throws IOException {
        out.writeInt(parts.size());
        for (P part : parts) {
            writing.write(part);
        }
    }

    private void home(Home home) throws IOException {
        out.writeUTF(home.province());
        out.writeUTF(home.division());
        out.writeUTF(home.town());
    }

    private void traits(Traits traits) throws IOException {
        out.writeUTF(traits.capacity());
        out.writeUTF(traits.mobility());
        out.writeUTF(traits.sex());
        out.writeUTF(traits.education());
        texts(traits.languages());
        texts(traits.workForms());
        out.writeBoolean(traits.lodgingNeeded());
        Weights weights = traits.weights();
        out.writeByte(weights.occupation());
        out.writeByte(weights.wage());
        out.writeByte(weights.place());
        out.writeByte(weights.dates());
        out.writeByte(weights.companions());
        out.writeByte(weights.lodging());
    }

    private void terms(Terms terms) throws IOException {
        out.writeLong(terms.wageMinFen());
        day(terms.earliestStart());
        day(terms.latestStart());
    }

    private void skill(Skill skill) throws IOException {
        out.writeUTF(skill.occupationCode());
        out.writeByte(skill.level());
        out.writeBoolean(skill.certified());
    }

    private void around(Around<Aside> around) throws IOException {
        texts(around.mayBeShownIn());
        all(around.lines(), this::id);
        Aside aside = around.more();
        out.writeUTF(aside.registrationDivision());
        texts(aside.byDutyAlone());
        out.writeBoolean(aside.namesStart());
    }

    private void said(Map.Entry<Integer, Said> said) throws IOException {
        out.writeInt(said.getKey());
        all(said.getValue().ranked(), this::id);
        all(said.getValue().answered(), this::id);
        out.writeUTF(said.getValue().company());
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
        all(post.demands(), this::demand);
        out.writeInt(post.seats());
        all(Stream.ofNullable(post.line()).toList(), this::id);
    }

    private void demand(Demand demand) throws IOException {
        out.writeUTF(demand.kind().name());
        out.writeUTF(demand.value());
        out.writeBoolean(demand.mandatory());
    }

    private void texts(Collection<String> texts) throws IOException {
        all(texts, out::writeUTF);
    }

    private void id(UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private void day(LocalDate day) throws IOException {
        out.writeLong(day.toEpochDay());
    }
}
