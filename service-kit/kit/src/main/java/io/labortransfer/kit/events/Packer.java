package io.labortransfer.kit.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import io.labortransfer.kit.ids.Ids;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Packs announcements that are made together. Within a topic they keep their order; where the provinces change a new pack begins. Where
 * packs would be few or small nothing is packed, so that whoever looks into the outbox sees most of what is said one by one.
 */
final class Packer {

    /** Fewer than these are not worth it. */
    private static final int FEWEST = 16;

    /** As many have to come to one pack on average. */
    private static final int ON_AVERAGE = 8;

    private static final int MOST = 1_000;

    /** A pack that has grown to this is closed: with one more announcement it is still no large object for the garbage collector. */
    private static final int CLOSED_AT = 224 * 1024;

    private static final int FASTEST = 1;

    private final ObjectWriter json;
    private final Ids ids;
    private final PackBytes inside = new PackBytes();
    private byte[] compressed = {};

    private Packer(ObjectWriter json, Ids ids) {
        this.json = json;
        this.ids = ids;
    }

    /**
     * The announcements in packs; none when they are to stand one by one.
     *
     * @param json writes a payload with nothing before or behind it
     */
    static List<Pack> pack(Collection<Announcement> announcements, ObjectWriter json, Ids ids) {
        if (announcements.size() < FEWEST) {
            return List.of();
        }
        var runs = runs(announcements);
        return runs.size() * ON_AVERAGE > announcements.size() ? List.of() : new Packer(json, ids).pack(runs);
    }

    private List<Pack> pack(List<List<Announcement>> runs) {
        var packs = new ArrayList<Pack>();
        try (var zstd = new ZstdCompressCtx();
                var payloads = json.createGenerator(inside)) {
            zstd.setLevel(FASTEST);
            for (var run : runs) {
                for (int done = 0; done < run.size(); done += packs.getLast().events()) {
                    packs.add(pack(run.subList(done, run.size()), zstd, payloads));
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("the announcements cannot be written as JSON", e);
        }
        return packs;
    }

    /** Topic by topic, what stands between the same provinces without another in between. */
    private static List<List<Announcement>> runs(Collection<Announcement> announcements) {
        var byTopic = new LinkedHashMap<String, List<Announcement>>();
        for (var one : announcements) {
            byTopic.computeIfAbsent(one.topic(), topic -> new ArrayList<>()).add(one);
        }
        var runs = new ArrayList<List<Announcement>>();
        for (var all : byTopic.values()) {
            int begin = 0;
            for (int next = 1; next <= all.size(); next++) {
                if (next == all.size() || !together(all.get(begin), all.get(next))) {
                    runs.add(all.subList(begin, next));
                    begin = next;
                }
            }
        }
        return runs;
    }

    private static boolean together(Announcement one, Announcement other) {
        return Objects.equals(one.originProvince(), other.originProvince())
                && Objects.equals(one.destinationProvince(), other.destinationProvince());
    }

    /** As many of the first ones as go into one. */
    private Pack pack(List<Announcement> run, ZstdCompressCtx zstd, JsonGenerator payloads) throws IOException {
        inside.clear();
        var first = run.getFirst();
        var most = Math.min(run.size(), MOST);
        long high = 0;
        long low = 0;
        String type = null;
        int events = 0;
        while (events < most && inside.size() < CLOSED_AT) {
            var one = run.get(events++);
            var id = ids.next();
            inside.write(flags(one, type));
            inside.signed(id.getMostSignificantBits() - high);
            inside.signed(id.getLeastSignificantBits() - low);
            high = id.getMostSignificantBits();
            low = id.getLeastSignificantBits();
            if (!one.type().equals(type)) {
                inside.text(one.type());
                type = one.type();
            }
            inside.text(one.key());
            if (!one.subject().equals(one.key())) {
                inside.text(one.subject());
            }
            inside.signed(one.sequence());
            write(one.payload(), payloads);
        }
        return new Pack(first.topic(), first.originProvince(), first.destinationProvince(), events, compress(zstd));
    }

    private static int flags(Announcement one, @Nullable String typeBefore) {
        return (one.type().equals(typeBefore) ? Pack.SAME_TYPE : 0)
                | (one.subject().equals(one.key()) ? Pack.SUBJECT_IS_KEY : 0)
                | (one.payload() == null ? Pack.TOMBSTONE : 0);
    }

    private void write(@Nullable Object payload, JsonGenerator payloads) throws IOException {
        if (payload != null) {
            int begin = inside.lengthToCome();
            json.writeValue(payloads, payload);
            payloads.flush();
            inside.endOf(begin);
        }
    }

    private byte[] compress(ZstdCompressCtx zstd) {
        int bound = 1 + (int) Zstd.compressBound(inside.size());
        if (compressed.length < bound) {
            compressed = new byte[bound];
        }
        compressed[0] = Pack.FORM;
        int size = zstd.compressByteArray(compressed, 1, bound - 1, inside.bytes(), 0, inside.size());
        return Arrays.copyOf(compressed, 1 + size);
    }
}
