import { describe, expect, it } from 'vitest';
import { change, rowsBehind } from '../../main/web/figure/indicator';
import { isInside, isMonth, monthsFrom, reportedNow } from '../../main/web/shell/workplace';

describe('months', () => {
    it('go over the turn of the year', () => {
        expect(monthsFrom('2022-01', -1)).toBe('2021-12');
        expect(monthsFrom('2022-12', 1)).toBe('2023-01');
        expect(reportedNow(new Date('2026-01-15T00:00:00Z'))).toBe('2025-12');
    });

    it('turn when they turn in Shanghai', () => {
        expect(reportedNow(new Date('2026-11-30T15:59:59Z'))).toBe('2026-10');
        expect(reportedNow(new Date('2026-11-30T16:00:00Z'))).toBe('2026-11');
    });

    it('are told from what is none', () => {
        expect(['2022-00', '2022-13', '1822-01', '2022-1', ''].some(isMonth)).toBe(false);
        expect(isMonth('2022-10')).toBe(true);
    });
});

describe('an indicator', () => {
    it('has no change where a figure is missing', () => {
        expect(change(5, undefined)).toBeUndefined();
        expect(change(2.2, 1.1)).toBe(1.1);
    });

    it('leads to the rows behind it', () => {
        expect(rowsBehind('/api/v1/registers/labour-demand/rollup?jurisdiction=450000&where=shortageCurrent%3E0&measures=count')).toEqual({
            register: 'labour-demand',
            where: ['shortageCurrent>0'],
        });
        expect(rowsBehind('/api/v1/ledger/reporting-status?x')).toBeUndefined();
    });
});

describe('a place', () => {
    it('lies in its county, city and region and in no other', () => {
        expect(['450000', '450200', '450203', '450203001'].map((outer) => isInside(outer, '450203001'))).toEqual([true, true, true, true]);
        expect(['450300', '450204', '450203002'].map((outer) => isInside(outer, '450203001'))).toEqual([false, false, false]);
        expect(isInside('450203', '450200')).toBe(false);
    });
});
