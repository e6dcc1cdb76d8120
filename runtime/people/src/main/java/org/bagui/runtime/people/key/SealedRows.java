package org.bagui.runtime.people.key;

import java.util.List;

/** What rows tell about the keys that they were sealed by, over all places: the platform's own upkeep. */
public interface SealedRows {
    /** Names of all keys that any row needs. */
    List<String> keyIds();

    /** Some rows under that key, at most so many. */
    List<Sample> samples(String keyId, int most);

    /**
     * Seals rows anew that are not under the current key; one whose seal is broken stays as it is.
     *
     * @param after id after which they are looked for
     * @param most so many of them at most
     * @return id of the last one looked at, or -1 where there is none any more
     */
    long reseal(PersonKeys keys, long after, int most);

    /**
     * A row to try a key on.
     *
     * @param person id of the person
     * @param sealedNumber its ID number, sealed
     * @param hash hash of its ID number
     */
    record Sample(long person, String sealedNumber, String hash) {}
}
