package io.labortransfer.testing.sound.post.persistence;

import io.labortransfer.testing.sound.post.Post;
import io.labortransfer.testing.sound.post.Posts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Tuple;
import java.util.List;

class PostsTable implements Posts, PanacheRepositoryBase<Post, Long> {
    @Override
    public void add(Post post) {
        persist(post);
    }

    List<?> latest() {
        return getEntityManager()
                .createNativeQuery("SELECT * FROM post", Post.class)
                .getResultList();
    }

    List<?> ids() {
        return getEntityManager()
                .createNativeQuery("SELECT id FROM post", Tuple.class)
                .getResultList();
    }
}
