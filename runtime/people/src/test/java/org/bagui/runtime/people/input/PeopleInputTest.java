package org.bagui.runtime.people.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.junit.jupiter.api.Test;

class PeopleInputTest {
    /** 07:00 of 2 March in Shanghai. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-03-01T23:00:00Z"), ZoneOffset.UTC);

    private static final String NUMBER = "45020319020304012X";

    private static List<String> faults(Consumer<PeopleInput> entering) {
        PeopleInput input = new PeopleInput(CLOCK);
        entering.accept(input);
        List<Fault> faults = assertThrows(Problem.class, input::complete).faults();
        return faults.stream()
                .map(one -> one.row() + " " + one.field() + " " + one.code() + " " + one.value())
                .toList();
    }

    @Test
    void everyFaultIsToldAndNoValue() {
        List<String> told = faults(input -> {
            input.row(3);
            input.idNumber("450203190203040121");
            input.name(" ");
            input.row(4);
            input.idNumber("450102010203001");
            input.name("覃" + NUMBER);
        });
        assertEquals(
                List.of(
                        "3 idNumber id-check null",
                        "3 name required null",
                        "4 idNumber id-first-generation null",
                        "4 name personal-text null"),
                told);
    }

    @Test
    void wideAndSmallLettersAreMended() {
        PeopleInput input = new PeopleInput(CLOCK);
        assertEquals(NUMBER, input.idNumber(" ４５０２０３１９０２０３０４０１２ｘ "));
        assertEquals("覃小明", input.name("\u3000覃小明 "));
        input.complete();
    }

    @Test
    void namesTakeNoControlCharactersNorHalvesOfLetters() {
        for (String name : List.of("覃\0明", "覃\n明", "覃\ud842明", "覃".repeat(61))) {
            assertEquals(1, faults(input -> input.name(name)).size(), name);
        }
    }

    @Test
    void aReasonNamesNobody() {
        for (String reason :
                List.of("核对" + NUMBER, "核对4502 0319 0203 0401 2X", "核对４５０２０３１９０２０３０４０１２Ｘ", "给覃小明买票", "给覃 小明买票")) {
            assertEquals(
                    List.of("1 reason personal-text null"),
                    faults(input -> input.reason(reason, List.of("韦花", "覃小明"))),
                    reason);
        }
        assertEquals(List.of("1 reason too-short null"), faults(input -> input.reason("买票", List.of())));
        assertEquals(List.of("1 reason required null"), faults(input -> input.reason(null, List.of())));
        PeopleInput input = new PeopleInput(CLOCK);
        assertEquals("为专列购票核对证件", input.reason("为专列购票核对证件", List.of("覃小明")));
        input.complete();
    }

    @Test
    void todayIsTheDayInShanghai() {
        PeopleInput input = new PeopleInput(CLOCK);
        assertEquals(LocalDate.of(2022, 3, 2), input.day("givenOn", null));
        input.day("givenOn", LocalDate.of(2022, 3, 2));
        input.complete();
        assertEquals(
                List.of("1 givenOn in-the-future null"), faults(late -> late.day("givenOn", LocalDate.of(2022, 3, 3))));
    }
}
