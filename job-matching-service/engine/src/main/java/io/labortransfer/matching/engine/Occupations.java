package io.labortransfer.matching.engine;

/** How near two codes {@code X-XX-XX-XX} of the national classification are. */
final class Occupations {

    /** The number of segments of a full code. */
    static final int SEGMENTS = 4;

    /** The number of segments that codes of one small group share. */
    static final int NEAR = 3;

    private Occupations() {}

    /** How many leading segments the two codes share, 0 to 4. */
    static int sharedSegments(String one, String other) {
        int shared = 0;
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return shared;
            }
            if (one.charAt(i) == '-') {
                shared++;
            }
        }
        boolean segmentEnds = endsAt(one, common) && endsAt(other, common);
        return Math.min(SEGMENTS, segmentEnds && common > 0 ? shared + 1 : shared);
    }

    private static boolean endsAt(String code, int position) {
        return code.length() == position || code.charAt(position) == '-';
    }
}
