package org.bagui.core.place.succession;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What a follower notes of one succession, so that it can be taken back exactly. */
@ProviderType
public interface FollowerNotes {
    /**
     * Notes one thing.
     *
     * @param kind word for its kind, at most 40 characters; other followers use other words
     * @param key what finds it again, at most 100 characters
     * @param before how it was, at most 100 characters, or null where it was made
     */
    void add(String kind, String key, String before);

    /** What was noted of a kind, in that order. */
    List<Note> of(String kind);

    /**
     * One thing.
     *
     * @param key what finds it
     * @param before how it was, or null where it was made
     */
    record Note(String key, String before) {}
}
