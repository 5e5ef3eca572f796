package io.labortransfer.testing.sound.post.rest;

import io.labortransfer.testing.sound.post.Post;
import io.labortransfer.testing.sound.post.PostOffice;

public class PostResource {
    private final PostOffice office;

    PostResource(PostOffice office) {
        this.office = office;
    }

    public void open() {
        office.open(new Post());
    }
}
