package io.labortransfer.gateway.door;

/** The room that one exchange takes up. It is given back once, whoever first sees the exchange end. */
final class Place implements Runnable {

    private final Runnable leave;
    private boolean left;

    Place(Runnable leave) {
        this.leave = leave;
    }

    @Override
    public synchronized void run() {
        if (!left) {
            left = true;
            leave.run();
        }
    }
}
