package io.labortransfer.local.stack;

/** Says nothing, for tests that read the summary instead. */
final class SilentReporter implements Reporter, Reporter.Progress {
    @Override
    public void chapter(String title) {
        // Nothing is said.
    }

    @Override
    public Progress begin(String what, long total) {
        return this;
    }

    @Override
    public void line(String text) {
        // Nothing is said.
    }

    @Override
    public void advance(long steps) {
        // Nothing is said.
    }

    @Override
    public void done(String result) {
        // Nothing is said.
    }

    @Override
    public void failed(String why) {
        // Nothing is said.
    }
}
