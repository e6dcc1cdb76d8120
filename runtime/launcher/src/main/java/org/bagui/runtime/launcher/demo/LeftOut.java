package org.bagui.runtime.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.runtime.launcher.client.RefusedException;

/**
 * What the demonstration does not get done because the platform refuses it, for example because somebody who has signed in meanwhile has
 * closed that month.
 */
final class LeftOut {
    /** So many of a reason are named one by one; a switched-off module refuses hundreds. */
    private static final int NAMED = 5;

    private final DemoProgress progress;
    private final Map<String, List<String>> ofReason = new TreeMap<>();

    LeftOut(DemoProgress progress) {
        this.progress = progress;
    }

    /**
     * Does a work that the platform may refuse, and says so in one line where it does.
     *
     * @param what month and place
     * @return whether it is done
     */
    boolean attempt(String what, Runnable work) {
        try {
            work.run();
            return true;
        } catch (RefusedException refused) {
            List<String> others = ofReason.computeIfAbsent(refused.reason(), reason -> new ArrayList<>());
            others.add(what);
            if (others.size() <= NAMED) {
                progress.say("跳过 " + what + "（" + refused.reason() + "），演示继续 Left out, the demonstration goes on"
                        + (others.size() < NAMED ? "" : "；同样原因的不再逐条显示 more of this reason are counted only"));
            }
            return false;
        }
    }

    /** All of it, a line a reason; empty where all is done. */
    String text() {
        if (ofReason.isEmpty()) {
            return "";
        }
        int all = ofReason.values().stream().mapToInt(List::size).sum();
        StringBuilder text = new StringBuilder("被平台拒绝而跳过 " + all + " 项，多因有人已登录并改动了数据或设置"
                + " Left out, as the platform refused it; mostly somebody has signed in and changed something: " + all);
        ofReason.forEach((reason, these) -> {
            text.append(System.lineSeparator()).append("  ").append(reason).append("  ");
            text.append(String.join("、", these.subList(0, Math.min(NAMED, these.size()))));
            if (these.size() > NAMED) {
                text.append(" … +").append(these.size() - NAMED);
            }
        });
        return text.toString();
    }
}
