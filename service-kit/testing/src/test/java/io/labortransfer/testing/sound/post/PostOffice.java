package io.labortransfer.testing.sound.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

@ApplicationScoped
public class PostOffice {
    private final Posts posts;
    private final Clock clock;

    PostOffice(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    @Transactional
    public Instant open(Post post) {
        posts.add(post);
        return Instant.now(clock);
    }
}
