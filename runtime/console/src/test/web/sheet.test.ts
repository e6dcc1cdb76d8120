import { describe, expect, it } from 'vitest';
import { uncheckedFields, type ImportReport } from '../../main/web/sheet/import';

function report(notes: ImportReport['notes']): ImportReport {
    return { id: 1, register: 'labour-demand', jurisdiction: '450203', state: 'previewed', submittedAt: '', submittedBy: '', notes };
}

describe('an import', () => {
    it('tells the columns without which rules were not checked', () => {
        const notes = [
            { code: 'rule-not-checked', field: 'wageMin', message: '' },
            { code: 'skipped-total', field: null, message: '' },
            { code: 'rule-not-checked', field: 'ageMax', message: '' },
        ];
        expect(uncheckedFields(report(notes))).toEqual(['wageMin', 'ageMax']);
        expect(uncheckedFields(report(undefined))).toEqual([]);
    });
});
