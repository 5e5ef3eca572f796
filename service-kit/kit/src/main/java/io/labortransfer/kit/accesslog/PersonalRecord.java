package io.labortransfer.kit.accesslog;

import java.util.Collection;

/** A record of an answer that is about people: it says about whom, so that the access log can. */
public interface PersonalRecord {

    /** The public ids of the people it is about, or of the case where the person is not known by one. */
    Collection<String> subjects();
}
