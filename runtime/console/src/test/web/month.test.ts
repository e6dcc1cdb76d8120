import { describe, expect, it } from 'vitest';
import { change, rowsBehind } from '../../main/web/figure/indicator';
import { byCode, heading, type Warning } from '../../main/web/month/warnings';
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

describe('warnings of one kind', () => {
    const of = (enterpriseName: string, message: string): Warning => ({
        entry: 1, version: 1, jurisdiction: '450203', uscc: '', enterpriseName, code: 'staff-jump', message, open: true,
    });

    it('show the figures of one firm as an example only', () => {
        const [group] = [...byCode([of('甲厂', '100 人与上月 20 人相差较大'), of('乙厂', '7 人与上月 90 人相差较大')]).values()] as [Warning[]];
        expect(heading(group)).toBe('例如 甲厂：100 人与上月 20 人相差较大');
        expect(heading(group.slice(0, 1))).toBe('100 人与上月 20 人相差较大');
        expect(heading([of('甲厂', '请核实'), of('乙厂', '请核实')])).toBe('请核实');
    });
});

describe('a place', () => {
    it('lies in its county, city and region and in no other', () => {
        expect(['450000', '450200', '450203', '450203001'].map((outer) => isInside(outer, '450203001'))).toEqual([true, true, true, true]);
        expect(['450300', '450204', '450203002'].map((outer) => isInside(outer, '450203001'))).toEqual([false, false, false]);
        expect(isInside('450203', '450200')).toBe(false);
    });
});
