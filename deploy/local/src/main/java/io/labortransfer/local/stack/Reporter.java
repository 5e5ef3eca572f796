package io.labortransfer.local.stack;

/** Tells people what goes on. */
public interface Reporter {
    /** A new part of the story. */
    void chapter(String title);

    /** Something that takes time has begun; {@code total} is 0 when its size is unknown. */
    Progress begin(String what, long total);

    /** A line that stays. */
    void line(String text);

    /** One thing that takes time. */
    interface Progress {
        /** So much more of it is done. */
        void advance(long steps);

        /** It is done, with this result. */
        void done(String result);

        /** It failed. */
        void failed(String why);
    }

    /** Says nothing. */
    static Reporter silent() {
        return new SilentReporter();
    }
}
