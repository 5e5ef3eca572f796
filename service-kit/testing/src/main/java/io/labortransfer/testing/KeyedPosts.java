package io.labortransfer.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.UUID;

/**
 * Gives every POST of every Quarkus test a fresh {@code Idempotency-Key} when the test names none, as a client's library would. A
 * test of the missing key says {@code given().noFiltersOfType(KeyedPosts.class)}.
 */
public final class KeyedPosts implements Filter, QuarkusTestBeforeClassCallback {
    private static final String HEADER = "Idempotency-Key";

    @Override
    public void beforeClass(Class<?> testClass) {
        if (RestAssured.filters().stream().noneMatch(KeyedPosts.class::isInstance)) {
            RestAssured.filters(this);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext next) {
        if ("POST".equals(request.getMethod()) && !request.getHeaders().hasHeaderWithName(HEADER)) {
            request.header(HEADER, UUID.randomUUID().toString());
        }
        return next.next(request, response);
    }
}
