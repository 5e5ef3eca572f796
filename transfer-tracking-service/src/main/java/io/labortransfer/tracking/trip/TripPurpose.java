package io.labortransfer.tracking.trip;

/** Why people ride. Back to a post and homeward come with riders who hold a spell. */
public enum TripPurpose {
    NEW_POST
}
