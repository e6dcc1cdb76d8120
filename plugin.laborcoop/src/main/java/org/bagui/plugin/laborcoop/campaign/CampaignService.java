package org.bagui.plugin.laborcoop.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Refusal;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.plugin.laborcoop.pairing.PairingService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps campaigns: seen by those inside their place and those over it, made by those over it. */
@Component(service = CampaignService.class)
public class CampaignService {
    private static final String PAGE = "select c from TripCampaign c where c.id < :before order by c.id desc";

    private final Transactions transactions;
    private final PairingService pairings;
    private final AuditLog audit;

    /** Campaigns in this database. */
    @Activate
    public CampaignService(
            @Reference Transactions transactions, @Reference PairingService pairings, @Reference AuditLog audit) {
        this.transactions = transactions;
        this.pairings = pairings;
        this.audit = audit;
    }

    TripCampaign make(Actor actor, CampaignInput input) {
        PlaceCode place = input.place() == null
                ? actor.jurisdiction()
                : PlaceCode.parse(input.place().strip())
                        .orElseThrow(() -> Refusal.of("place", "unknown-code", "division"));
        actor.requirePlace(place);
        pairings.requireShown(actor, List.of(place));
        TripCampaign campaign = new TripCampaign();
        campaign.scopePlace = place.padded();
        campaign.name = input.checkedName();
        campaign.firstDay = input.first();
        campaign.lastDay = input.last();
        campaign.createdBy = actor.username();
        return transactions.write(actor.scope(), session -> {
            campaign.id = session.nextId();
            campaign.createdAt = Utc.now(session);
            session.persist(campaign);
            audit.record(
                    session,
                    new AuditEvent(
                            actor.username(),
                            "campaign-made",
                            "campaign:" + campaign.id,
                            place.padded(),
                            "done",
                            Map.of()));
            return campaign;
        });
    }

    /** The campaign of an id; 404 where there is none that the actor sees. */
    TripCampaign find(Session session, long id) {
        TripCampaign found = session.find(TripCampaign.class, id);
        if (found == null) {
            throw Problem.notFound();
        }
        return found;
    }

    /** The campaign of an id that the actor sees, which has to run on a day; 422 at {@code campaign} otherwise. */
    public TripCampaign requireRunning(Session session, Actor actor, String id, LocalDate day) {
        TripCampaign found = id.matches("\\d{1,18}") ? session.find(TripCampaign.class, Long.valueOf(id)) : null;
        if (found == null || !found.isSeenBy(actor)) {
            throw Refusal.of("campaign", "no-such-campaign");
        }
        if (!found.isOn(day)) {
            throw Refusal.of("campaign", "campaign-not-running", found.firstDay.toString(), found.lastDay.toString());
        }
        return found;
    }

    /** Campaigns, the latest first. */
    List<TripCampaign> page(Session session, long before, int limit) {
        return session.list(TripCampaign.class, PAGE, Map.of("before", before), limit);
    }
}
