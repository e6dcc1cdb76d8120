import { describe, expect, it } from 'vitest';
import { changesAnything, doubts, grouped, uncheckedFields, type ImportReport } from '../../main/web/sheet/import';

function report(notes: ImportReport['notes']): ImportReport {
    return { id: 1, register: 'labour-demand', jurisdiction: '450203', state: 'previewed', submittedAt: '', submittedBy: '', notes };
}

describe('an import', () => {
    it('has something to write only where a row or a reason is new', () => {
        const rows = { read: 3, new: 0, changed: 0, unchanged: 3, rejected: 0 };
        expect(changesAnything({ ...report([]), rows })).toBe(false);
        expect(changesAnything({ ...report([]), rows: { ...rows, changed: 1, unchanged: 2 } })).toBe(true);
        const columns = [{ cell: 'C1', header: '说明', field: 'explanation' }];
        expect(changesAnything({ ...report([]), rows, columns })).toBe(true);
    });

    it('says that the sheet names another month', () => {
        const notes = [
            { code: 'skipped-total', field: null, message: 'a' },
            { code: 'other-month', field: null, message: 'b' },
        ];
        expect(doubts(report(notes))).toEqual(['b']);
    });

    it('counts its faults by kind', () => {
        const faults = ['jump', 'alike', 'jump'].map((code, at) => ({ code, message: `${code} ${at}` }));
        expect(grouped(faults)).toEqual([
            { code: 'jump', count: 2, message: 'jump 0' },
            { code: 'alike', count: 1, message: 'alike 1' },
        ]);
    });

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
