package org.bagui.plugin.laborcoop.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.problem.Messages;
import org.bagui.plugin.laborcoop.allocation.Plan.Worth;
import org.bagui.plugin.laborcoop.occupation.Post;
import org.bagui.plugin.laborcoop.planning.PlanWorths.OfHead;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says in words why the people of a line go where they go, and what one more person or one vacancy less would change. */
@Component(service = PlanWords.class)
public class PlanWords {
    private final Messages messages;
    private final PlaceDirectory places;
    private final CodeLists lists;

    /** Words from these texts, with these names of places and codes. */
    @Activate
    public PlanWords(@Reference Messages messages, @Reference PlaceDirectory places, @Reference CodeLists lists) {
        this.messages = messages;
        this.places = places;
        this.lists = lists;
    }

    /** The plan with words for each line and value. */
    KeptPlan told(KeptPlan plan, Locale locale) {
        InLanguage words = new InLanguage(locale);
        List<PlanLine> lines =
                plan.lines().stream().map(line -> line.told(words.line(line))).toList();
        PlanWorths duals = new PlanWorths(
                plan.duals().supply().stream()
                        .map(head -> head.told(words.worth("more", head)))
                        .toList(),
                plan.duals().shortage().stream()
                        .map(head -> head.told(words.worth("fewer", head)))
                        .toList(),
                plan.duals().bounds());
        return new KeptPlan(
                plan.supply(),
                plan.shortage(),
                plan.filled(),
                plan.cost(),
                plan.leftOut() == null
                        ? null
                        : plan.leftOut().stream()
                                .map(left -> left.told(words.left(left)))
                                .toList(),
                lines,
                duals,
                plan.substitutes(),
                plan.distances(),
                plan.verified());
    }

    /** Why there is no plan, with words that say what to do. */
    RunFailure told(RunFailure failure, Locale locale) {
        InLanguage words = new InLanguage(locale);
        List<Object> named = new ArrayList<>();
        (failure.named() == null ? List.of() : failure.named())
                .forEach(one -> named.add(one instanceof String key ? words.key(key) : one));
        return failure.told(words.failure(failure, named));
    }

    private final class InLanguage {
        private final Locale locale;

        InLanguage(Locale locale) {
            this.locale = locale;
        }

        /** The text of a failure of its own, else that of a refusal, else that of a fault. */
        String failure(RunFailure failure, List<Object> named) {
            List<Object> withMember = new ArrayList<>(named);
            withMember.add(0, failure.member() == null ? "" : failure.member());
            return known("plan.failed-" + failure.code(), named)
                    .or(() -> failure.member() == null ? known("problem." + failure.code(), named) : Optional.empty())
                    .or(() -> known("fault." + failure.code(), withMember))
                    .orElseGet(() -> text("failed-internal-error"));
        }

        private Optional<String> known(String key, List<Object> args) {
            return Optional.of(messages.text(null, key, locale, args)).filter(said -> !said.equals(key));
        }

        /** A place, or a post, as people call it; other texts as they are. */
        private String key(String key) {
            Post post = Post.of(key);
            return PlaceCode.parse(key).flatMap(places::find).isPresent()
                    ? place(key)
                    : post(post.occupation(), post.level());
        }

        String left(Unplaced left) {
            return text("left-" + left.reason(), number(left.persons()), left.posts());
        }

        String line(PlanLine line) {
            String who = post(line.offered(), line.offeredLevel());
            String wanted = post(line.wanted(), line.wantedLevel());
            String as = who.equals(wanted) ? "" : text("line-as", wanted);
            return text(
                            "line",
                            place(line.from()),
                            place(line.to()),
                            number(line.persons()),
                            who,
                            as,
                            number(line.unitCost()),
                            parts(line))
                    + otherwise(line);
        }

        private String parts(PlanLine line) {
            CostParts parts = line.parts();
            List<String> said = new ArrayList<>();
            if (parts != null) {
                part(said, "distance", parts.distance());
                part(said, "pay-gap", parts.payGap());
                part(said, "pairing", parts.pairing());
                part(said, "penalty", parts.penalty());
            }
            return said.isEmpty() ? "" : text("parts", String.join(text("and"), said));
        }

        private void part(List<String> said, String part, int cost) {
            if (cost > 0) {
                said.add(text("part-" + part, number(cost)));
            }
        }

        private String otherwise(PlanLine line) {
            if (line.nextBestTo() == null) {
                return text("next-none");
            }
            String to = place(line.nextBestTo());
            String wanted = line.nextBestWanted() == null
                    ? post(line.wanted(), line.wantedLevel())
                    : post(line.nextBestWanted(), line.nextBestWantedLevel());
            Worth loss = line.nextBestLoss();
            if (loss.filled() == 0 && loss.saved() == 0) {
                return text("next-equal", to, wanted);
            }
            return loss.filled() == 0
                    ? text("next-dearer", to, wanted, number(loss.saved()))
                    : text("next-fewer", to, wanted, number(loss.filled()), cost(loss.saved()));
        }

        /** What one more person on offer, or one vacancy fewer, would change. */
        String worth(String what, OfHead head) {
            String place = place(head.place());
            String post = post(head.occupation(), head.level());
            Worth worth = head.worth();
            if (worth.filled() > 0) {
                long costs = what.equals("more") ? -worth.saved() : worth.saved();
                return text(what + "-filled", place, post, number(worth.filled()), cost(costs));
            }
            return worth.saved() > 0
                    ? text(what + "-saved", place, post, number(worth.saved()))
                    : text(what + "-none", place, post);
        }

        /** How the cost of the whole plan would change; nothing where it would not. */
        private String cost(long more) {
            if (more == 0) {
                return "";
            }
            return more > 0 ? text("cost-more", number(more)) : text("cost-less", number(-more));
        }

        private String post(String occupation, String level) {
            String name = name("occupation", occupation);
            return level == null ? name : text("post-of-level", name, name("skill_level", level));
        }

        private String name(String list, String code) {
            return lists.find(list)
                    .flatMap(known -> known.byCode(code))
                    .map((CodeListEntry known) -> known.name(locale))
                    .orElse(code);
        }

        private String place(String code) {
            return PlaceCode.parse(code)
                    .flatMap(places::find)
                    .map(known -> known.name(locale))
                    .orElse(code);
        }

        private String number(long number) {
            return Long.toString(number);
        }

        private String text(String key, Object... args) {
            return messages.text(null, "plan." + key, locale, List.of(args));
        }
    }
}
