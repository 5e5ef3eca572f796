package io.labortransfer.registry;

import static io.labortransfer.registry.Doors.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A household as an office states it: {@code aHousehold().of(worker).andAChild()}. */
public final class HouseholdJson {
    private final Map<String, Object> record = new LinkedHashMap<>();
    private final List<Map<String, Object>> members = new ArrayList<>();

    private HouseholdJson() {
        with("registrationDivision", "513431");
        with("members", members);
    }

    public static HouseholdJson aHousehold() {
        return new HouseholdJson();
    }

    /** Any property, any value. */
    public HouseholdJson with(String property, Object value) {
        record.put(property, value);
        return this;
    }

    /** Registered in this county. */
    public HouseholdJson in(String division) {
        return with("registrationDivision", division);
    }

    /** With this worker. */
    public HouseholdJson of(String worker) {
        return member(Map.of("workerId", worker, "relation", members.isEmpty() ? "HEAD" : "SPOUSE"));
    }

    /** With a child of whom there is no name. */
    public HouseholdJson andAChild() {
        return member(Map.of("relation", "DAUGHTER", "ageBand", "UNDER_16", "capacity", "NONE"));
    }

    /** With any member. */
    public HouseholdJson member(Map<String, Object> member) {
        members.add(member);
        return this;
    }

    public Map<String, Object> json() {
        return record;
    }

    /** Enters it and gives its id. */
    public String entered(String unit) {
        return office(unit)
                .body(record)
                .post("/api/v1/households")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
