package io.labortransfer.testing.sound.post;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Post {
    @Id
    long id;
}
