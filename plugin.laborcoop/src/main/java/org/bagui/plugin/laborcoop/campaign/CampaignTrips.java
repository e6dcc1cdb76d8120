package org.bagui.plugin.laborcoop.campaign;

import org.bagui.core.persistence.Session;

/** Tells what the trips of a campaign come to; whoever keeps trips offers it. */
@FunctionalInterface
public interface CampaignTrips {
    /** The figures of the trips of a campaign that the session's scope sees. */
    CampaignFigures figures(Session session, long campaign);
}
