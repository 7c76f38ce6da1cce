package dev.dateline.ingest.store;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class ArticleRepository implements PanacheRepositoryBase<ArticleEntity, UUID> {

  /** Makes sure that the row is there, also against others who do the same, and locks it. */
  ArticleEntity createOrLock(UUID id) {
    getEntityManager()
        .createNativeQuery(
            "insert into article (id, revision) values (?1, 0) on conflict do nothing")
        .setParameter(1, id)
        .executeUpdate();
    return lock(id).orElseThrow();
  }

  /** Locks the row until the transaction ends. */
  Optional<ArticleEntity> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }
}
