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
import io.labortransfer.matching.engine.Seekers;
import io.labortransfer.matching.engine.Skill;
import io.labortransfer.matching.engine.Weights;
import io.labortransfer.matching.market.Aside;
import io.labortransfer.matching.market.Words;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads what {@link WordsOut} wrote. */
final class WordsIn {

    private final DataInputStream in;
    private final NumbersIn columns;

    WordsIn(DataInputStream in) {
        this.in = in;
        this.columns = new NumbersIn(in);
    }

    Words read() throws IOException {
        LocalDate day = day();
        Seekers<Aside> workers = workers();
        Map<UUID, Opening> posts = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            Opening post = post();
            posts.put(post.id(), post);
        }
        return new Words(day, workers, posts);
    }

    private Seekers<Aside> workers() throws IOException {
        if (!texts().equals(Arrays.stream(Reason.values()).map(Enum::name).toList())) {
            throw new IOException("it was written when there were other reasons");
        }
        return Seekers.of(new SeekerColumns<>(
                all(this::home),
                all(this::traits),
                all(() -> List.copyOf(all(this::skill))),
                all(() -> List.copyOf(texts())),
                all(() -> List.copyOf(texts())),
                all(this::terms),
                all(this::around),
                said(),
                columns.longs(),
                columns.longs(),
                columns.longs(),
                rows()));
    }

    private SeekerRows rows() throws IOException {
        return new SeekerRows(
                columns.ints(),
                columns.ints(),
                columns.ints(),
                columns.ints(),
                columns.ints(),
                columns.ints(),
                columns.ints(),
                columns.shorts(),
                columns.bytes(),
                columns.bytes());
    }

    private interface Reading<P> {
        P read() throws IOException;
    }

    private <P> List<P> all(Reading<P> reading) throws IOException {
        List<P> parts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            parts.add(reading.read());
        }
        return parts;
    }

    private Home home() throws IOException {
        return new Home(in.readUTF(), in.readUTF(), in.readUTF());
    }

    private Traits traits() throws IOException {
        return new Traits(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                Set.copyOf(texts()),
                List.copyOf(texts()),
                in.readBoolean(),
                new Weights(in.readByte(), in.readByte(), in.readByte(), in.readByte(), in.readByte(), in.readByte()));
    }

    private Terms terms() throws IOException {
        return new Terms(in.readLong(), day(), day());
    }

    private Skill skill() throws IOException {
        return new Skill(in.readUTF(), in.readByte(), in.readBoolean());
    }

    private Around<Aside> around() throws IOException {
        return new Around<>(
                Set.copyOf(texts()),
                Set.copyOf(all(this::id)),
                new Aside(in.readUTF(), Set.copyOf(texts()), in.readBoolean()));
    }

    private Map<Integer, Said> said() throws IOException {
        Map<Integer, Said> said = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            said.put(in.readInt(), new Said(List.copyOf(all(this::id)), Set.copyOf(all(this::id)), in.readUTF()));
        }
        return said;
    }

    private Opening post() throws IOException {
        return new Opening(
                id(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readLong(),
                day(),
                day(),
                in.readBoolean(),
                in.readBoolean(),
                in.readBoolean(),
                Opening.Lodging.valueOf(in.readUTF()),
                all(this::demand),
                in.readInt(),
                all(this::id).stream().findFirst().orElse(null));
    }

    private Demand demand() throws IOException {
        return new Demand(Demand.Kind.valueOf(in.readUTF()), in.readUTF(), in.readBoolean());
    }

    private List<String> texts() throws IOException {
        return all(in::readUTF);
    }

    private UUID id() throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private LocalDate day() throws IOException {
        return LocalDate.ofEpochDay(in.readLong());
    }
}
