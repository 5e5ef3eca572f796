package io.labortransfer.gateway.organization.persistence;

import io.labortransfer.gateway.organization.ClientKey;
import io.labortransfer.gateway.organization.Organization;
import io.labortransfer.gateway.organization.OrganizationKey;
import io.labortransfer.gateway.organization.Organizations;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.persistence.Scalars;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class OrganizationsTable implements Organizations, PanacheRepositoryBase<Organization, OrganizationKey> {

    @Override
    public Optional<Organization> ofClient(ProvinceScope scope, ClientKey client) {
        Query ids = getEntityManager()
                .createNativeQuery("""
                        SELECT organization_id FROM organization_client
                         WHERE issuer = ?1 AND client = ?2 AND province = ?3""", Tuple.class)
                .setParameter(1, client.issuer())
                .setParameter(2, client.client())
                .setParameter(3, scope.province());
        return Scalars.all(ids, UUID.class).stream()
                .map(id -> new OrganizationKey(scope.province(), id))
                .findFirst()
                .flatMap(key -> find("key", key).firstResultOptional());
    }

    @Override
    public Optional<Organization> employer(ProvinceScope scope, String uscc) {
        return find("key.province = ?1 and uscc = ?2", scope.province(), uscc).firstResultOptional();
    }

    @Override
    public void add(Organization organization) {
        persist(organization);
    }

    @Override
    public void enroll(Organization organization, ClientKey client) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO organization_client (issuer, client, province, organization_id)
                        VALUES (?1, ?2, ?3, ?4)""")
                .setParameter(1, client.issuer())
                .setParameter(2, client.client())
                .setParameter(3, organization.key().province())
                .setParameter(4, organization.key().id())
                .executeUpdate();
    }
}
