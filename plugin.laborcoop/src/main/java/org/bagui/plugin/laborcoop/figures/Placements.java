package org.bagui.plugin.laborcoop.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.persistence.Session;
import org.bagui.plugin.laborcoop.occupation.OccupationKeys;

/**
 * M27: persons who arrived in a place to work, by the day of their arrival. Of each transfer the arrival counts as it was last
 * booked by the moment: a correction may move it to another month, so that differences of numbers would not do.
 *
 * @param persons all of them
 * @param byOccupation by occupation
 * @param byEmployer by the employer's unified social credit code, as far as they are named and it is known
 */
public record Placements(long persons, List<OfOccupation> byOccupation, List<OfEmployer> byEmployer) {
    /** Arrivals as they were last booked by the moment, with their day in the months. */
    static final String ARRIVALS =
            " from TransferStep s where s.booking = 'arrival' and s.persons > 0 and s.takenAt <= :asOf"
                    + " and s.bookedDay >= :firstDay and s.bookedDay <= :lastDay"
                    + " and s.receivingPlace between :placeFrom and :placeTo"
                    + " and not exists (select x.id from TransferStep x where x.transfer = s.transfer and x.booking = 'arrival'"
                    + " and x.takenAt <= :asOf and (x.takenAt > s.takenAt or (x.takenAt = s.takenAt and x.id > s.id)))";

    private static final String LAST = "select s.occupation, s.persons, s.employers" + ARRIVALS;
    private static final int MOST = 100_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Persons of an occupation. */
    public record OfOccupation(String occupation, long persons) {}

    /**
     * Persons whom an employer takes.
     *
     * @param employer credit code of the employer; null for those who told none
     */
    public record OfEmployer(String employer, long persons) {}

    static Placements read(Session session, CooperationFiguresRequest asked, OccupationKeys keys) {
        Map<String, Object> parameters = parameters(session, asked);
        Map<String, Long> occupations = new TreeMap<>();
        Map<String, Long> employers = new TreeMap<>();
        long all = 0;
        for (Object[] row : session.list(Object[].class, LAST, parameters, MOST)) {
            long persons = ((Number) row[1]).longValue();
            all += persons;
            occupations.merge((String) row[0], persons, Long::sum);
            counts((String) row[2]).forEach((employer, some) -> employers.merge(employer, some, Long::sum));
        }
        return new Placements(
                all,
                keys.gathered(List.of(), occupations).entrySet().stream()
                        .map(one -> new OfOccupation(one.getKey(), one.getValue()))
                        .toList(),
                employers.entrySet().stream()
                        .map(one -> new OfEmployer(one.getKey(), one.getValue()))
                        .toList());
    }

    /** Parameters of {@link #ARRIVALS}. */
    static Map<String, Object> parameters(Session session, CooperationFiguresRequest asked) {
        Map<String, Object> parameters = asked.parameters(session);
        parameters.remove("from");
        parameters.remove("to");
        parameters.put("firstDay", asked.months().from().atDay(1));
        parameters.put("lastDay", asked.months().to().atEndOfMonth());
        return parameters;
    }

    private static Map<String, Long> counts(String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, new TypeReference<Map<String, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
