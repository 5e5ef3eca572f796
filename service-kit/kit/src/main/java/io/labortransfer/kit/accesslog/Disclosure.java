package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.Relation;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an operation says of its own answer, where the answer alone does not say it. */
@RequestScoped
public class Disclosure {

    private final Set<String> subjects = new LinkedHashSet<>();
    private final Map<String, String> rightsCases = new HashMap<>();
    private final Set<FieldGroup> groups = EnumSet.noneOf(FieldGroup.class);
    private final Set<FieldGroup> left = EnumSet.noneOf(FieldGroup.class);
    private @Nullable String rightsCase;
    private @Nullable Relation relation;
    private @Nullable String purpose;
    private @Nullable String reason;

    /** The answer is about these people, although its form does not show it. */
    public void about(Collection<String> people) {
        subjects.addAll(people);
    }

    /** This ties the caller to the people, should the answer hold nothing that says so. */
    public void by(Relation tie) {
        relation = tie;
    }

    /** Should the answer show this person by a rights case, then by this one; those who may know of the case read of it. */
    public void byRightsCase(String person, String rightsCase) {
        rightsCases.put(person, rightsCase);
    }

    /** The words of {@link #because} name this rights case: of everybody in the answer read only those who may know of the case. */
    public void forRightsCase(String named) {
        rightsCase = named;
    }

    /** The answer holds nothing of these groups, although the policy table gives them. */
    public void without(Collection<FieldGroup> kept) {
        left.addAll(kept);
    }

    /** The answer holds just these groups, not all that the policy table would give. */
    public void only(Collection<FieldGroup> shown) {
        groups.addAll(shown);
    }

    /** Why the caller asked: a code, and words that are stored encrypted. */
    public void because(String code, String words) {
        purpose = code;
        reason = words;
    }

    /** The public ids of all people whom an answer with {@code entity} is about, each once. */
    public List<String> subjects(@Nullable Object entity) {
        var all = new LinkedHashSet<>(subjects);
        all.addAll(Subjects.in(entity));
        return List.copyOf(all);
    }

    /** What ties the caller to the people in {@code entity}: as it says itself, else as the operation said. */
    Set<Relation> relations(@Nullable Object entity) {
        var said = Subjects.relations(entity);
        return said.isEmpty() && relation != null ? Set.of(relation) : said;
    }

    /** The rights case for which all of the answer was asked, if it was for one. */
    Optional<String> rightsCase() {
        return Optional.ofNullable(rightsCase);
    }

    /** The rights case by which the answer shows a person, if it shows the person by one. */
    Optional<String> rightsCase(String person) {
        return Optional.ofNullable(rightsCases.get(person));
    }

    Optional<Set<FieldGroup>> groups() {
        return groups.isEmpty() ? Optional.empty() : Optional.of(groups);
    }

    /** Those of {@code given} that the answer holds. */
    Set<FieldGroup> held(Set<FieldGroup> given) {
        return given.stream().filter(group -> !left.contains(group)).collect(Collectors.toUnmodifiableSet());
    }

    Optional<String> purpose() {
        return Optional.ofNullable(purpose);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
