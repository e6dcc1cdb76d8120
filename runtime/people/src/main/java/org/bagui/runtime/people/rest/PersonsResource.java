package org.bagui.runtime.people.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.person.Consent;
import org.bagui.core.person.Consents;
import org.bagui.core.person.People;
import org.bagui.core.person.Person;
import org.bagui.core.person.Registered;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Answers;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.RequiresPermission;
import org.bagui.core.rest.RestResource;
import org.bagui.core.security.Actor;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code /persons}: the people that places keep. ID numbers come in bodies only, and go out masked. */
@Component(service = RestResource.class, property = RestResource.PATH + "=persons")
@Produces(MediaType.APPLICATION_JSON)
public final class PersonsResource implements RestResource {
    private static final int USUAL = 50;
    private static final int MOST = 1_000;

    private final People people;
    private final Consents consents;
    private final Transactions transactions;
    private final CurrentActor caller;

    /** The resource over these people. */
    @Activate
    public PersonsResource(
            @Reference People people,
            @Reference Consents consents,
            @Reference Transactions transactions,
            @Reference CurrentActor caller) {
        this.people = people;
        this.consents = consents;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** A page of people; {@code next} is the {@code after} of the following page. */
    public record Page(List<PersonShown> items, String next) {}

    /** All consents of a person. */
    public record Agreed(List<ConsentShown> items) {}

    /** Why somebody is to be seen in full. */
    public record Reason(@NotNull String reason) {}

    /**
     * People of a place and those inside it.
     *
     * @throws Problem 503 {@code people-keys-unusable}
     */
    @GET
    @RequiresPermission(Permission.PEOPLE_READ)
    public Page list(
            @QueryParam("jurisdiction") String jurisdiction,
            @Min(1) @Max(MOST) @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        Actor actor = caller.get();
        PlaceCode place = Parameters.placeOrOwn(actor, jurisdiction);
        int most = Parameters.whole("limit", limit, USUAL, 1, MOST);
        if (after != null && !after.matches("\\d{1,18}")) {
            throw Problem.of(400, "bad-after");
        }
        long seen = after == null ? 0 : Long.parseLong(after);
        List<PersonShown> found = transactions.read(
                actor.scope(), session -> PersonShown.all(people.list(session, actor, place, seen, most + 1)));
        boolean more = found.size() > most;
        List<PersonShown> items = more ? found.subList(0, most) : found;
        return new Page(items, more ? items.get(most - 1).id() : null);
    }

    /**
     * Registers a person; 409 {@code duplicate-person} where the place keeps that ID number already.
     *
     * @throws Problem 404 {@code not-found}; 409 {@code duplicate-person}, {@code duplicate-key}; 503 {@code people-keys-unusable}
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.PEOPLE_WRITE)
    @Answers(value = PersonShown.class, status = 201)
    public Response register(PersonEntered entered) {
        Actor actor = caller.get();
        Person made = transactions.write(actor.scope(), session -> {
            Registered one = people.register(session, actor, List.of(entered.person(actor)))
                    .get(0);
            if (one.known()) {
                throw Problem.of(
                        409, "duplicate-person", Long.toString(one.person().id()));
            }
            return one.person();
        });
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/persons/" + made.id())
                .entity(PersonShown.of(made))
                .build();
    }

    /**
     * One person, masked.
     *
     * @throws Problem 503 {@code people-keys-unusable}
     */
    @GET
    @Path("{id}")
    @RequiresPermission(Permission.PEOPLE_READ)
    public PersonShown show(@PathParam("id") String id) {
        Actor actor = caller.get();
        long person = Parameters.id(id);
        return PersonShown.of(transactions.read(actor.scope(), session -> present(session, actor, person)));
    }

    /**
     * One person in full; the reason is kept in the audit log.
     *
     * @throws Problem 503 {@code people-keys-unusable}
     */
    @POST
    @Path("{id}/full")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.PEOPLE_REVEAL)
    @Answers(value = PersonShown.Full.class, status = 200)
    public Response reveal(@PathParam("id") String id, Reason reason) {
        PersonShown.Full full =
                PersonShown.Full.of(people.reveal(caller.get(), List.of(Parameters.id(id)), reason.reason())
                        .get(0));
        return Response.ok(full).header("Cache-Control", "no-store").build();
    }

    /**
     * Mends name or home place.
     *
     * @throws Problem 503 {@code people-keys-unusable}
     */
    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RequiresPermission(Permission.PEOPLE_WRITE)
    public PersonShown change(@PathParam("id") String id, PersonCorrection entered) {
        Actor actor = caller.get();
        long person = Parameters.id(id);
        return PersonShown.of(transactions.write(actor.scope(), session -> {
            present(session, actor, person);
            return people.change(session, actor, person, entered.change());
        }));
    }

    /**
     * Erases a person whose consents are all withdrawn and to whom nothing refers.
     *
     * @throws Problem 409 {@code person-in-use}, {@code consent-in-force}
     */
    @DELETE
    @Path("{id}")
    @RequiresPermission(Permission.PEOPLE_WRITE)
    public void erase(@PathParam("id") String id) {
        Actor actor = caller.get();
        long person = Parameters.id(id);
        transactions.write(actor.scope(), session -> {
            people.erase(session, actor, person);
            return null;
        });
    }

    /** What a person agreed to, by number. */
    @GET
    @Path("{id}/consents")
    @RequiresPermission(Permission.PEOPLE_READ)
    public Agreed consents(@PathParam("id") String id) {
        Actor actor = caller.get();
        long person = Parameters.id(id);
        List<Consent> all = transactions.read(actor.scope(), session -> consents.of(session, actor, person));
        return new Agreed(all.stream().map(ConsentShown::of).toList());
    }

    /** Notes a consent. */
    @POST
    @Path("{id}/consents")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequiresPermission(Permission.PEOPLE_WRITE)
    @Answers(value = ConsentShown.class, status = 201)
    public Response agree(@PathParam("id") String id, ConsentEntered entered) {
        Actor actor = caller.get();
        long person = Parameters.id(id);
        Consent noted = transactions.write(actor.scope(), session -> {
            present(session, actor, person);
            return consents.note(session, actor, person, entered.consent());
        });
        return Response.status(Response.Status.CREATED)
                .entity(ConsentShown.of(noted))
                .build();
    }

    /**
     * Withdraws a consent from today.
     *
     * @throws Problem 409 {@code consent-withdrawn}
     */
    @POST
    @Path("{id}/consents/{number}/withdraw")
    @RequiresPermission(Permission.PEOPLE_WRITE)
    public ConsentShown withdraw(@PathParam("id") String id, @PathParam("number") String number) {
        Actor actor = caller.get();
        long person = Parameters.id(id);
        if (!number.matches("\\d{1,9}")) {
            throw Problem.notFound();
        }
        int which = Integer.parseInt(number);
        return ConsentShown.of(
                transactions.write(actor.scope(), session -> consents.withdraw(session, actor, person, which)));
    }

    private Person present(Session session, Actor actor, long person) {
        Person found = people.find(session, actor, List.of(person)).get(person);
        if (found == null) {
            throw Problem.notFound();
        }
        return found;
    }
}
