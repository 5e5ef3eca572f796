package io.labortransfer.matching.engine.clearing;

import java.io.IOException;

/** Which columns of a market are written, and in which order they are read. */
final class SnapshotColumns {

    private SnapshotColumns() {}

    static void write(ColumnsOut out, LargeMarket market) throws IOException {
        out.column(market.places().parents());
        out.column(market.occupations().parents());
        write(out, market.openings());
        market.placeLists().write(out);
        market.occupationLists().write(out);
        write(out, market.profiles());
        write(out, market.workers());
        write(out, market.own());
        write(out, market.agreements());
        out.column(market.groups().first());
        out.column(market.groups().members());
        out.column(market.groups().spot());
    }

    static LargeMarket read(ColumnsIn in, FinePrint finePrint) {
        Hierarchy places = new Hierarchy(in.ints());
        Hierarchy occupations = new Hierarchy(in.ints());
        return new LargeMarket(
                places,
                occupations,
                openings(in),
                nodeLists(in, places),
                nodeLists(in, occupations),
                new Profiles(
                        in.longs(),
                        in.shorts(),
                        in.shorts(),
                        in.bytes(),
                        in.bytes(),
                        in.bytes(),
                        in.bytes(),
                        in.bytes()),
                new Workers(in.ints(), in.ints(), in.ints(), in.ints(), in.ints(), in.ints()),
                new OwnChoices(in.ints(), in.ints(), in.ints(), in.ints(), in.ints()),
                finePrint,
                agreements(in),
                new Groups(in.ints(), in.ints(), in.ints()));
    }

    private static void write(ColumnsOut out, Openings openings) throws IOException {
        out.column(openings.seats());
        out.column(openings.pay());
        out.column(openings.place());
        out.column(openings.occupation());
        out.column(openings.lodging());
        out.column(openings.start());
        out.column(openings.end());
        out.column(openings.needs());
    }

    private static Openings openings(ColumnsIn in) {
        return new Openings(
                in.ints(), in.ints(), in.ints(), in.ints(), in.bytes(), in.shorts(), in.shorts(), in.longs());
    }

    private static NodeLists nodeLists(ColumnsIn in, Hierarchy hierarchy) {
        return new NodeLists(hierarchy, in.ints(), in.ints(), in.shorts(), in.bytes());
    }

    private static void write(ColumnsOut out, Profiles profiles) throws IOException {
        out.column(profiles.met());
        out.column(profiles.earliest());
        out.column(profiles.latest());
        out.column(profiles.occupation());
        out.column(profiles.wage());
        out.column(profiles.place());
        out.column(profiles.dates());
        out.column(profiles.lodging());
    }

    private static void write(ColumnsOut out, Workers workers) throws IOException {
        out.column(workers.classStart());
        out.column(workers.kind());
        out.column(workers.leastPay());
        out.column(workers.places());
        out.column(workers.occupations());
        out.column(workers.profile());
    }

    private static void write(ColumnsOut out, OwnChoices own) throws IOException {
        out.column(own.workers());
        out.column(own.rankedFrom());
        out.column(own.ranked());
        out.column(own.refusedFrom());
        out.column(own.refused());
    }

    private static void write(ColumnsOut out, Agreements agreements) throws IOException {
        out.column(agreements.side());
        out.column(agreements.region());
        out.number(agreements.line().length);
        for (int[] ofSide : agreements.line()) {
            out.column(ofSide);
        }
        out.column(agreements.most());
        out.column(agreements.floor());
        out.number(agreements.favored().length);
        for (boolean[] sides : agreements.favored()) {
            byte[] favored = new byte[sides.length];
            for (int side = 0; side < sides.length; side++) {
                favored[side] = (byte) (sides[side] ? 1 : 0);
            }
            out.column(favored);
        }
    }

    private static Agreements agreements(ColumnsIn in) {
        short[] side = in.shorts();
        short[] region = in.shorts();
        int[][] line = new int[(int) in.number()][];
        for (int ofSide = 0; ofSide < line.length; ofSide++) {
            line[ofSide] = in.ints();
        }
        int[] most = in.ints();
        short[] floor = in.shorts();
        boolean[][] favored = new boolean[(int) in.number()][];
        for (int one = 0; one < favored.length; one++) {
            byte[] sides = in.bytes();
            favored[one] = new boolean[sides.length];
            for (int i = 0; i < sides.length; i++) {
                favored[one][i] = sides[i] == 1;
            }
        }
        return new Agreements(side, region, line, most, floor, favored);
    }
}
