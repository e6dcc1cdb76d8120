package org.bagui.core.register;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.YearMonth;

/** Keeps a month as a whole number, 202203 for March 2022, so that months sort and index well. */
@Converter(autoApply = true)
public class YearMonthConverter implements AttributeConverter<YearMonth, Integer> {
    @Override
    public Integer convertToDatabaseColumn(YearMonth month) {
        return month == null ? null : month.getYear() * 100 + month.getMonthValue();
    }

    @Override
    public YearMonth convertToEntityAttribute(Integer number) {
        return number == null ? null : YearMonth.of(number / 100, number % 100);
    }
}
