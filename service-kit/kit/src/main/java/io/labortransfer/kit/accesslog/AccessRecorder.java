package io.labortransfer.kit.accesslog;

import io.labortransfer.kit.access.Access;
import io.labortransfer.kit.access.AccessTable;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.FieldGroup;
import io.labortransfer.kit.access.NoIdempotencyKey;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.access.Shown;
import io.labortransfer.kit.harvest.HarvestLimit;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.web.RequestId;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * After every operation whose row of the policy table shows people, and after every other one whose answer names people: the record
 * is written, or the answer does not leave. With it those whom a reading operation shows are counted, and who has seen too many today
 * is given a problem in the place of the answer. What an operation has changed is answered, whatever the count. It comes before the
 * filters that may shorten an answer, so that one who only asks whether something has changed is recorded as well.
 */
@Provider
@Singleton
@Priority(Priorities.USER + 500)
class AccessRecorder implements ContainerResponseFilter {

    private final AccessTable table;
    private final LeavingAnswers leaving;
    private final HarvestLimit limit;
    private final Disclosure disclosure;
    private final Caller caller;
    private final RequestId requestId;
    private final WithheldAnswers withheld;

    @Context
    @SuppressWarnings("NullAway.Init") // a proxy that JAX-RS sets; it cannot go through the constructor
    ResourceInfo operation;

    AccessRecorder(
            AccessTable table,
            LeavingAnswers leaving,
            HarvestLimit limit,
            Disclosure disclosure,
            Caller caller,
            RequestId requestId,
            WithheldAnswers withheld) {
        this.table = table;
        this.leaving = leaving;
        this.limit = limit;
        this.disclosure = disclosure;
        this.caller = caller;
        this.requestId = requestId;
        this.withheld = withheld;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            return; // and there may be no operation yet: a refusal can come before one is chosen
        }
        Method method = operation.getResourceMethod();
        if (method == null) {
            return;
        }
        Access access = method.getAnnotation(Access.class);
        Operation described = method.getAnnotation(Operation.class);
        if (access == null || described == null) {
            return;
        }
        List<String> subjects = disclosure.subjects(response.getEntity());
        boolean shows = table.showsPeople(access.value());
        if (shows && !Subjects.none(response.getEntity()) || !subjects.isEmpty()) {
            try {
                leaving.settle(
                        requestId.value(),
                        () -> new LeavingAnswer(
                                limit.of(caller.passport(), shows && reads(request, method) ? subjects : List.of()),
                                parts(access.value(), response.getEntity(), subjects).stream()
                                        .map(part -> record(part, access.value(), described.operationId()))
                                        .toList()));
            } catch (ProblemException e) {
                withheld.withhold(request, response, e.problem());
            }
        }
    }

    private static boolean reads(ContainerRequestContext request, Method method) {
        return request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD)
                || method.isAnnotationPresent(NoIdempotencyKey.class);
    }

    /** What one record says: by which lines of the policy table, of whom, and by which rights case. */
    private record Part(List<Shown> shown, List<String> subjects, Optional<String> rightsCase) {}

    /**
     * The lines of the policy table by which the answer was made; all of the caller's where it does not say, but for rights cases: an
     * answer that names nobody whom one shows has nothing of any. Whom a rights case shows stands in a record apart, one for each case,
     * because others than those who may know of that case read what was shown of the rest.
     */
    private List<Part> parts(String key, @Nullable Object entity, List<String> subjects) {
        Set<Relation> relations = disclosure.relations(entity);
        var lines = table.shown(key, caller.passport().roles()).stream()
                .filter(line -> relations.isEmpty() || relations.contains(line.relation()))
                .toList();
        var rights = lines.stream().filter(AccessRecorder::ofRights).toList();
        var others = lines.stream().filter(line -> !ofRights(line)).toList();
        if (rights.isEmpty() || relations.isEmpty()) {
            return List.of(new Part(others, subjects, Optional.empty()));
        }
        if (others.isEmpty()) {
            return byCase(rights, subjects).toList();
        }
        var hidden = Subjects.tiedBy(Relation.RIGHTS, entity);
        var open = Subjects.tiedOtherwise(Relation.RIGHTS, entity);
        var rest = subjects.stream()
                .filter(one -> open.contains(one) || !hidden.contains(one))
                .toList();
        return Stream.concat(
                        Stream.of(new Part(others, rest, Optional.empty())),
                        byCase(
                                rights,
                                subjects.stream().filter(hidden::contains).toList()))
                .toList();
    }

    private Stream<Part> byCase(List<Shown> rights, List<String> subjects) {
        if (subjects.isEmpty()) {
            return Stream.of(new Part(rights, subjects, Optional.empty()));
        }
        return subjects.stream().collect(Collectors.groupingBy(disclosure::rightsCase)).entrySet().stream()
                .map(one -> new Part(rights, one.getValue(), one.getKey()));
    }

    private static boolean ofRights(Shown line) {
        return line.relation() == Relation.RIGHTS;
    }

    private AccessRecord record(Part part, String key, String operationId) {
        var shown = part.shown();
        return new AccessRecord(
                caller.passport(),
                operationId,
                key,
                shown.stream().map(Shown::relation).collect(Collectors.toSet()),
                part.subjects(),
                disclosure.groups().orElseGet(() -> disclosure.held(groups(shown))),
                disclosure.purpose(),
                disclosure.reason(),
                disclosure.rightsCase().or(part::rightsCase),
                requestId.value());
    }

    /** A row that shows nobody may still name someone, and then it says no more than that. */
    private static Set<FieldGroup> groups(List<Shown> shown) {
        return shown.isEmpty()
                ? Set.of(FieldGroup.F0)
                : shown.stream().flatMap(line -> line.groups().stream()).collect(Collectors.toSet());
    }
}
