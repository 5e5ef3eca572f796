package io.labortransfer.matching.employer;

/**
 * Whom to speak to at an employer; kept sealed.
 *
 * @param name of the person
 * @param phone E.164
 */
public record ContactPerson(String name, String phone) {

    @Override
    public String toString() {
        return "ContactPerson"; // a person's values stand in no log
    }
}
