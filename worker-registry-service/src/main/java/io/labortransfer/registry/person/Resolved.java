package io.labortransfer.registry.person;

import io.labortransfer.kit.access.Relation;
import io.labortransfer.registry.worker.IdNumber;
import io.labortransfer.registry.worker.Person;
import io.labortransfer.registry.worker.SharedPerson;
import io.labortransfer.registry.worker.SharedProfile;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.registry.worker.WorkerVersion;
import org.jspecify.annotations.Nullable;

/**
 * A person whom a caller reaches, in clear. It never prints itself.
 *
 * @param id the worker
 * @param relation what ties the caller to the worker
 * @param name the name, as far as the caller may know it
 * @param idNumber the ID number, as far as the caller may see it
 * @param phone the phone, as far as the caller may see it
 * @param address the address, for who owns or hosts the worker
 */
public record Resolved(
        WorkerId id,
        Relation relation,
        @Nullable String name,
        @Nullable IdNumber idNumber,
        @Nullable String phone,
        @Nullable String address) {

    static Resolved of(WorkerVersion worker, Person person, Relation relation) {
        return new Resolved(worker.id(), relation, person.name(), person.idNumber(), person.phone(), person.address());
    }

    static Resolved of(SharedProfile profile, SharedPerson person) {
        return new Resolved(profile.id(), profile.right(), person.name(), person.idNumber(), person.phone(), null);
    }

    @Override
    public String toString() {
        return "Resolved[" + id + "]";
    }
}
