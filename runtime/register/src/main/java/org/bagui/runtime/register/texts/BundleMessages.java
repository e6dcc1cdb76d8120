package org.bagui.runtime.register.texts;

import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.bagui.core.problem.Messages;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages of all bundles that are active or starting now. */
@Component(service = Messages.class)
public final class BundleMessages implements Messages, BundleTrackerCustomizer<L10n> {
    private static final Logger LOG = LoggerFactory.getLogger(BundleMessages.class);

    private final BundleTracker<L10n> tracker;
    private final Texts texts;

    /** Begins to follow the bundles of the framework. */
    @Activate
    public BundleMessages(BundleContext context) {
        tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        texts = new Texts(() -> tracker.getTracked().values());
        tracker.open();
    }

    /** Lets go of everything. */
    @Deactivate
    public void close() {
        tracker.close();
    }

    @Override
    public String text(String register, String key, Locale locale, List<Object> args) {
        return texts.text(register, key, locale, args);
    }

    /** All texts of a bundle; a file that cannot be read makes the bundle textless, with the cause in the log. */
    public static L10n read(Bundle bundle) {
        Enumeration<URL> found = bundle.findEntries(L10n.FOLDER, "*.properties", false);
        Collection<URL> urls = found == null ? List.of() : Collections.list(found);
        try {
            return L10n.of(urls);
        } catch (UncheckedIOException e) {
            LOG.error("Texts of {} are left out", bundle.getSymbolicName(), e);
            return L10n.none();
        }
    }

    @Override
    public L10n addingBundle(Bundle bundle, BundleEvent event) {
        // Only bundles of the platform carry texts in this form.
        return bundle.getEntry(L10n.FOLDER) == null ? null : read(bundle);
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, L10n texts) {
        // Texts do not change while a bundle starts.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, L10n texts) {
        // The tracker forgets the bundle by itself.
    }
}
