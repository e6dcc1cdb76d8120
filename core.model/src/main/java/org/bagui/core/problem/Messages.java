package org.bagui.core.problem;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Texts of all bundles, by key, in Chinese and English.
 *
 * <p>A bundle's texts stand in {@code OSGI-INF/l10n/messages.properties} (Chinese) and {@code messages_en.properties},
 * those of a register in {@code <register>.properties} and {@code <register>_en.properties}; UTF-8. Places {@code {0}},
 * {@code {1}} … are filled; a quote needs no doubling.
 */
@ProviderType
public interface Messages {
    /**
     * The text of a key with its places filled, or the key itself where no bundle has it.
     *
     * @param register register whose own texts go before the common ones, or null
     */
    String text(String register, String key, Locale locale, List<Object> args);
}
