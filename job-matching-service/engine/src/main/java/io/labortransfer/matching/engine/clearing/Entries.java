package io.labortransfer.matching.engine.clearing;

/** Writes into the columns of a market that is kept, where room was left, who comes and what, and takes out who goes. */
final class Entries {

    private final MarketIndex index;
    private final LargeMarket market;
    private final int nobody;
    private int nextKind;
    private int nextProfile;

    /**
     * Into the columns of a market.
     *
     * @param nobody the kind of who is not there; those behind it are free
     * @param profiles from this one on profiles are free
     */
    Entries(MarketIndex index, int nobody, int profiles) {
        this.index = index;
        this.market = index.market;
        this.nobody = nobody;
        this.nextKind = nobody + 1;
        this.nextProfile = profiles;
    }

    boolean haveRoom(Person person) {
        return nextKind < market.workers().places().length
                && nextProfile < market.profiles().count()
                && market.placeLists().hasRoom(person.places())
                && market.occupationLists().hasRoom(person.occupations());
    }

    void write(int worker, Person person) {
        Workers workers = market.workers();
        int kind = nextKind++;
        workers.places()[kind] = market.placeLists().add(market.places(), person.places());
        workers.occupations()[kind] = market.occupationLists().add(market.occupations(), person.occupations());
        workers.profile()[kind] = nextProfile;
        write(nextProfile++, person.profile());
        workers.kind()[worker] = kind;
        workers.leastPay()[worker] = person.leastPay();
        if (market.agreements().side().length > 0) {
            market.agreements().side()[worker] = person.side();
        }
        say(worker, person);
    }

    private void write(int profile, Person.Profile written) {
        Profiles profiles = market.profiles();
        profiles.met()[profile] = written.met();
        profiles.earliest()[profile] = written.earliest();
        profiles.latest()[profile] = written.latest();
        profiles.occupation()[profile] = written.occupation();
        profiles.wage()[profile] = written.wage();
        profiles.place()[profile] = written.place();
        profiles.dates()[profile] = written.dates();
        profiles.lodging()[profile] = written.lodging();
    }

    private void say(int worker, Person person) {
        boolean speaks = person.ranked().length + person.refused().length > 0;
        if (speaks) {
            market.own().say(worker, person.ranked(), person.refused());
        } else if (index.speaking.get(worker)) {
            market.own().forget(worker);
        }
        index.speaking.set(worker, speaks);
    }

    void erase(int worker) {
        market.workers().kind()[worker] = nobody;
        if (index.speaking.get(worker)) {
            market.own().forget(worker);
            index.speaking.clear(worker);
        }
    }

    void write(int opening, Post post) {
        Openings openings = market.openings();
        openings.seats()[opening] = post.seats();
        openings.pay()[opening] = post.pay();
        openings.place()[opening] = post.place();
        openings.occupation()[opening] = post.occupation();
        openings.lodging()[opening] = post.lodging();
        openings.start()[opening] = post.start();
        openings.end()[opening] = post.end();
        openings.needs()[opening] = post.needs();
        if (market.agreements().hasLines()) {
            market.agreements().region()[opening] = post.region();
        }
        if (market.agreements().hasFloors()) {
            market.agreements().floor()[opening] = post.floor();
        }
    }
}
