package org.bagui.plugin.reports.sheet.annotate;

import java.util.List;
import org.bagui.plugin.reports.sheet.CellAddress;

/**
 * An annotation of the rows with faults alone, which stand one below the other from a row on.
 *
 * @param whole the annotation of the whole sheet
 * @param first row number of the first row with a fault
 * @param most number of rows with faults that are there
 * @param heading what stands above the list
 */
public record Renumbered(Annotation whole, int first, int most, String heading) implements Annotation {
    @Override
    public Items<Mark> marks() {
        return new Rows<>(whole.marks()) {
            @Override
            int rowOf(Mark mark) {
                return mark.row();
            }

            @Override
            Mark at(Mark mark, int row) {
                return new Mark(row, mark.column(), mark.weight(), mark.comment());
            }
        };
    }

    @Override
    public Items<ErrorLine> lines() {
        return new Rows<>(whole.lines()) {
            @Override
            int rowOf(ErrorLine line) {
                return CellAddress.rowOf(line.cell());
            }

            @Override
            ErrorLine at(ErrorLine line, int row) {
                return new ErrorLine(CellAddress.of(row, CellAddress.columnOf(line.cell())), line.texts());
            }
        };
    }

    @Override
    public List<String> titles() {
        return whole.titles();
    }

    private abstract class Rows<T> implements Items<T> {
        private final Items<T> items;
        private int last;
        private int count;

        Rows(Items<T> items) {
            this.items = items;
        }

        abstract int rowOf(T item);

        abstract T at(T item, int row);

        @Override
        public T next() {
            T item = items.next();
            if (item == null) {
                return null;
            }
            count += rowOf(item) == last ? 0 : 1;
            last = rowOf(item);
            return count > most ? null : at(item, first + count - 1);
        }

        @Override
        public void close() {
            items.close();
        }
    }
}
