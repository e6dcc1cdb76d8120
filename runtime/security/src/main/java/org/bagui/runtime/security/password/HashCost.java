package org.bagui.runtime.security.password;

import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one password hash costs, whoever makes it: us or a thief.
 *
 * @param memory KiB that it fills
 * @param passes times that it goes over them
 */
record HashCost(int memory, int passes) {
    /** 12 MiB and 3 passes, one of the settings that OWASP rates alike: some 70 ms on one core. */
    static final HashCost DEFAULT = new HashCost(12_288, 3);

    private static final Logger LOG = LoggerFactory.getLogger(HashCost.class);
    private static final String MEMORY = "bagui.password.memory";
    private static final String PASSES = "bagui.password.passes";
    private static final int LEAST_MEMORY = 64;
    private static final int MOST_MEMORY = 999_999;
    private static final int MOST_PASSES = 99;

    /**
     * The cost that the operator has set, or the default.
     *
     * @throws IllegalArgumentException naming the setting that is no number or out of bounds
     */
    static HashCost of(UnaryOperator<String> properties) {
        HashCost cost = new HashCost(
                number(properties, MEMORY, DEFAULT.memory, LEAST_MEMORY, MOST_MEMORY),
                number(properties, PASSES, DEFAULT.passes, 1, MOST_PASSES));
        if ((long) cost.memory * cost.passes < (long) DEFAULT.memory * DEFAULT.passes) {
            LOG.warn(
                    "口令散列的代价低于建议值 Passwords are hashed more cheaply than recommended: {} KiB x {}",
                    cost.memory,
                    cost.passes);
        }
        return cost;
    }

    private static int number(UnaryOperator<String> properties, String name, int otherwise, int least, int most) {
        String text = properties.apply(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.strip().matches("\\d{1,9}")
                || Integer.parseInt(text.strip()) < least
                || Integer.parseInt(text.strip()) > most) {
            throw new IllegalArgumentException(name + " 应为 must be " + least + "-" + most);
        }
        return Integer.parseInt(text.strip());
    }

    /** As the PHC string form writes it, with one lane. */
    String text() {
        return "m=" + memory + ",t=" + passes + ",p=1";
    }
}
