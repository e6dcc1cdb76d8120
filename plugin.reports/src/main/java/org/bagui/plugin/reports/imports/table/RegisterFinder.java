package org.bagui.plugin.reports.imports.table;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.plugin.reports.imports.words.Words;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.header.Header;
import org.bagui.plugin.reports.sheet.header.HeaderFinder;
import org.bagui.plugin.reports.sheet.header.HeaderWords;

/**
 * Finds the register whose form a file is, where it does not fit the one that it was sent to.
 *
 * @param words words that county sheets use
 * @param mapped words that hold at the place of the upload
 * @param registers the other registers of the place
 */
public record RegisterFinder(HeaderWords words, Words mapped, List<RegisterDefinition> registers) {
    /**
     * The register all of whose required columns are there, and of which the file has the most columns.
     *
     * @param known number of columns that it has of the register it was sent to
     * @return empty where no register fits better than that, or two fit alike
     */
    public Optional<RegisterDefinition> find(SheetFile file, PlaceCode place, YearMonth period, int known) {
        RegisterDefinition likeliest = null;
        int most = known;
        for (RegisterDefinition register : registers) {
            RegisterColumns columns = new RegisterColumns(register, words, mapped);
            int fields = new HeaderFinder(columns.specs(place, period))
                    .search(file)
                    .header()
                    .filter(header -> header.missing().isEmpty())
                    .map(Header::mapped)
                    .map(List::size)
                    .orElse(0);
            if (fields >= most) {
                likeliest = fields > most ? register : null;
                most = fields;
            }
        }
        return Optional.ofNullable(likeliest);
    }
}
