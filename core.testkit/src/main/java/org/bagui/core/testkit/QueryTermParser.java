package org.bagui.core.testkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the conditions and values of a query about one entity; what is compared with null is unknown, as in SQL. */
final class QueryTermParser {
    private static final Set<String> SIGNS = Set.of("=", "<>", "<", "<=", ">", ">=");

    private final QueryWords words;
    private final String alias;
    private final Set<String> parameters;

    QueryTermParser(QueryWords words, String alias, Set<String> parameters) {
        this.words = words;
        this.alias = alias;
        this.parameters = parameters;
    }

    /** A value of a row, or whether a condition holds of it: true, false or null for unknown. */
    @FunctionalInterface
    interface Term {
        Object of(EntityShape shape, Object row, Map<String, Object> given);
    }

    /** Conditions joined by {@code or}. */
    Term condition() {
        Term left = conjunction();
        while (words.takeIf("or")) {
            Term one = left;
            Term other = conjunction();
            left = (shape, row, given) -> not(and(not(one.of(shape, row, given)), not(other.of(shape, row, given))));
        }
        return left;
    }

    private Term conjunction() {
        Term left = negation();
        while (words.takeIf("and")) {
            Term one = left;
            Term other = negation();
            left = (shape, row, given) -> and(one.of(shape, row, given), other.of(shape, row, given));
        }
        return left;
    }

    private Term negation() {
        if (words.takeIf("not")) {
            return opposite(negation());
        }
        int mark = words.mark();
        if (words.takeIf("(")) {
            Term inner = condition();
            if (words.takeIf(")") && !SIGNS.contains(words.peek())) {
                return inner;
            }
            words.back(mark);
        }
        return comparison();
    }

    private Term comparison() {
        Term own = value();
        if (SIGNS.contains(words.peek())) {
            String sign = words.take();
            Term other = value();
            return (shape, row, given) -> compare(sign, own.of(shape, row, given), other.of(shape, row, given));
        }
        if (words.takeIf("is")) {
            boolean not = words.takeIf("not");
            words.require("null");
            return (shape, row, given) -> (own.of(shape, row, given) == null) != not;
        }
        boolean not = words.takeIf("not");
        Term found;
        if (words.takeIf("between")) {
            found = between(own);
        } else if (words.takeIf("in")) {
            found = in(own);
        } else {
            throw words.unknown();
        }
        return not ? opposite(found) : found;
    }

    private Term between(Term own) {
        Term low = value();
        words.require("and");
        Term high = value();
        return (shape, row, given) -> {
            Object value = own.of(shape, row, given);
            return and(
                    compare(">=", value, low.of(shape, row, given)), compare("<=", value, high.of(shape, row, given)));
        };
    }

    private Term in(Term own) {
        List<Term> choices = new ArrayList<>();
        boolean listed = words.takeIf("(");
        do {
            choices.add(value());
        } while (listed && words.takeIf(","));
        if (listed) {
            words.require(")");
        }
        return (shape, row, given) -> {
            Object value = own.of(shape, row, given);
            Object none = false;
            for (Term choice : choices) {
                Object chosen = choice.of(shape, row, given);
                for (Object one : chosen instanceof Collection<?> many ? many : java.util.Arrays.asList(chosen)) {
                    none = not(and(not(none), not(compare("=", value, one))));
                }
            }
            return none;
        };
    }

    /** A value: sums and differences of attributes, parameters and constants. */
    Term value() {
        Term left = single();
        while (words.peek().equals("+") || words.peek().equals("-")) {
            boolean plus = words.take().equals("+");
            Term one = left;
            Term other = single();
            left = (shape, row, given) -> sum(one.of(shape, row, given), other.of(shape, row, given), plus);
        }
        return left;
    }

    private Term single() {
        String word = words.take();
        if (word.startsWith(alias + ".") && word.indexOf('.') == word.lastIndexOf('.')) {
            String attribute = word.substring(alias.length() + 1);
            return (shape, row, given) -> shape.get(row, attribute);
        }
        if (word.startsWith(":")) {
            parameters.add(word.substring(1));
            return (shape, row, given) -> given.get(word.substring(1));
        }
        return constant(word);
    }

    private Term constant(String word) {
        Object value;
        if (word.startsWith("'")) {
            value = word.substring(1, word.length() - 1).replace("''", "'");
        } else if (word.matches("\\d{1,9}")) {
            value = Integer.valueOf(word);
        } else if (word.matches("(?i)true|false")) {
            value = Boolean.valueOf(word);
        } else if (word.equalsIgnoreCase("null")) {
            value = null;
        } else {
            throw words.unknown();
        }
        return (shape, row, given) -> value;
    }

    private static Term opposite(Term term) {
        return (shape, row, given) -> not(term.of(shape, row, given));
    }

    private static Object not(Object holds) {
        return holds == null ? null : (Object) !(Boolean) holds;
    }

    private static Object and(Object one, Object other) {
        if (Boolean.FALSE.equals(one) || Boolean.FALSE.equals(other)) {
            return false;
        }
        return one == null || other == null ? null : true;
    }

    private static Object compare(String sign, Object one, Object other) {
        if (one == null || other == null) {
            return null;
        }
        int order = order(one, other);
        return switch (sign) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /** The order of two values; numbers of any kind compare by what they are. */
    @SuppressWarnings("unchecked")
    static int order(Object one, Object other) {
        if (one instanceof Number && other instanceof Number) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString()));
        }
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static Object sum(Object one, Object other, boolean plus) {
        if (one == null || other == null) {
            return null;
        }
        BigDecimal second = new BigDecimal(other.toString());
        BigDecimal sum = new BigDecimal(one.toString()).add(plus ? second : second.negate());
        if (one instanceof Integer && other instanceof Integer) {
            return sum.intValueExact();
        }
        return one instanceof BigDecimal || other instanceof BigDecimal ? sum : (Object) sum.longValueExact();
    }
}
