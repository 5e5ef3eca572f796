package io.labortransfer.testing.sound.post.persistence;

import io.labortransfer.testing.sound.post.Post;
import io.labortransfer.testing.sound.post.Posts;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

class PostsTable implements Posts, PanacheRepositoryBase<Post, Long> {
    @Override
    public void add(Post post) {
        persist(post);
    }
}
