package org.bagui.runtime.register.discovery;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/** Brings the registers of active bundles into the catalogue, and takes them out when a bundle goes. */
public final class RegisterTracker implements BundleTrackerCustomizer<Long>, AutoCloseable {
    private final Catalogue catalogue;
    private final BundleTracker<Long> tracker;

    /** A tracker that begins with {@link #open}. */
    public RegisterTracker(BundleContext context, Catalogue catalogue) {
        this.catalogue = catalogue;
        tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
    }

    /** Takes in all bundles that are active, and follows those to come. */
    public void open() {
        tracker.open();
    }

    @Override
    public void close() {
        tracker.close();
    }

    @Override
    public Long addingBundle(Bundle bundle, BundleEvent event) {
        RegisterBundle read = BundleReader.read(bundle);
        if (read.readings().isEmpty() && read.rules() == 0) {
            return null;
        }
        catalogue.add(read);
        return bundle.getBundleId();
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Long id) {
        // An active bundle does not change; an update stops it first.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Long id) {
        catalogue.remove(id);
    }
}
