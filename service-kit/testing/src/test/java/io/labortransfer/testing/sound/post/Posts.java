package io.labortransfer.testing.sound.post;

public interface Posts {
    void add(Post post);
}
