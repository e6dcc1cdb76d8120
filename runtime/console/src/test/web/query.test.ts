import { describe, expect, it } from 'vitest';
import { condition, fromAddress, parameters, sortedBy, toAddress } from '../../main/web/register/query';

describe('what a table shows, as its address says it', () => {
    it('comes back from the address as it went in', () => {
        const query = { q: '焊', where: ['shortageCurrent>=5', 'industryCode=36'], sort: '-wageMin', asOf: '2022-04-01T00:00:00.000Z', by: '' };
        expect(fromAddress(toAddress(query) as never)).toEqual(query);
    });

    it('searches no words in sums', () => {
        expect(fromAddress({ q: '焊', by: 'county' })).toMatchObject({ q: '', by: 'county' });
    });

    it('leaves out what is not asked', () => {
        expect(toAddress({ q: '', where: [], sort: '', asOf: '', by: '' })).toEqual({});
        expect(parameters(fromAddress({ where: 'a=1' }), '450203', undefined)).toMatchObject({ where: ['a=1'], period: undefined });
    });

    it('sorts up, down and not at all', () => {
        expect(['', 'a', '-a', 'b'].map((sort) => sortedBy(sort, 'a'))).toEqual(['a', '-a', '', 'a']);
    });

    it('reads a condition whatever its value holds', () => {
        expect(condition('remark~a=b\n<c>')).toEqual({ field: 'remark', operator: '~', value: 'a=b\n<c>' });
        expect(condition('wageMin>=5')).toEqual({ field: 'wageMin', operator: '>=', value: '5' });
        expect(condition('no condition')).toBeUndefined();
    });
});
