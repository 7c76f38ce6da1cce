package dev.dateline.ingest.store;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<RevisionEntity, RevisionEntity.Key> {

  List<RevisionEntity> of(UUID articleId) {
    return list("articleId = ?1 order by number", articleId);
  }
}
