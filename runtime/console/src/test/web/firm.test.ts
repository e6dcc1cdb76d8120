import { describe, expect, it } from 'vitest';
import { beginning, changes, figures, fillable, isMain, isRepeatable, nameOf, onlyLastMonth, question, repeated, sameLastMonth, unitText, type Owed } from '../../main/web/firm/firm';
import type { Entry, FieldDefinition, RegisterDefinition } from '../../main/web/register/definition';

function field(name: string, more: Partial<FieldDefinition> = {}): FieldDefinition {
    return { name, title: name, type: 'text', ...more };
}

const demand: RegisterDefinition = {
    name: 'labour-demand',
    title: '用工需求',
    period: 'month',
    key: ['uscc', 'period', 'postTitle', 'ordinal'],
    fields: [
        field('uscc', { required: true }),
        field('postTitle', { required: true, inList: true }),
        field('ordinal', { type: 'integer', defaulted: true }),
        field('shortageCurrent', { type: 'integer', required: true, inList: true }),
        field('wageMin', { type: 'integer', inList: true }),
        field('remark'),
    ],
    measures: [],
    dimensions: [],
    mayDo: {},
};

function post(id: number, postTitle: string, ordinal = 1): Entry {
    return { id, version: 1, postTitle, ordinal, shortageCurrent: 4, wageMin: null, remark: 'x' };
}

function owed(entries: Entry[], lastMonth: Entry[], more: Partial<Owed> = {}): Owed {
    return {
        register: 'labour-demand',
        title: '',
        many: true,
        reported: entries.length > 0,
        nothing: false,
        nothingLastMonth: false,
        fields: ['postTitle', 'ordinal', 'shortageCurrent', 'wageMin', 'remark'],
        entries,
        lastMonth,
        repeatable: true,
        notRepeated: [],
        warnings: [],
        ...more,
    };
}

describe('an enterprise’s form', () => {
    it('asks for nothing that the server knows', () => {
        expect(fillable(demand, owed([], [])).map((one) => one.name)).toEqual(['postTitle', 'ordinal', 'shortageCurrent', 'wageMin', 'remark']);
    });

    it('has what must be said and the figures in front', () => {
        const front = (known: Record<string, unknown>) => demand.fields.filter((one) => isMain(one, known[one.name])).map((one) => one.name);
        expect(front({})).toEqual(['uscc', 'postTitle', 'shortageCurrent', 'wageMin']);
        expect(front(post(1, '普工'))).toEqual(['uscc', 'shortageCurrent', 'wageMin']);
        expect([unitText('person'), unitText('piece')]).toEqual(['人', 'piece']);
    });

    it('begins with last month’s values, but for what rules compute', () => {
        const first = beginning(fillable(demand, owed([], [])), owed([], [], { notRepeated: ['remark'] }), post(1, '普工', 2));
        expect(first).toMatchObject({ postTitle: '普工', shortageCurrent: 4 });
        expect(first.remark).toBeUndefined();
        expect(first.ordinal).toBeUndefined();
        expect(first.wageMin).toBeUndefined();
    });

    it('sends what was changed, and an emptied field as null', () => {
        const fields = fillable(demand, owed([], []));
        expect(changes(fields, { ...post(1, '普工'), shortageCurrent: 6, remark: '' }, post(1, '普工'))).toEqual({ shortageCurrent: 6, remark: null });
        expect(changes(fields, post(1, '普工'), post(1, '普工'))).toEqual({});
    });
});

describe('an answer “unchanged”', () => {
    it('repeats what stays, and nothing that happened', () => {
        const flows = owed([], [], { notRepeated: ['shortageCurrent', 'remark'] });
        const again = repeated(demand, flows, post(1, '普工'));
        expect(again).toMatchObject({ postTitle: '普工', shortageCurrent: 0 });
        expect(again.remark).toBeUndefined();
    });

    it('is given only where it is meant, and asks first whether anybody moved', () => {
        const last = [post(1, '普工')];
        expect(isRepeatable(owed([], last))).toBe(true);
        expect(isRepeatable(owed([], last, { repeatable: false }))).toBe(false);
        expect(question(owed([], last, { register: 'monthly-flow' }))).toBe('本月有人入职或离职吗？');
        expect(question(owed([], last))).toBeUndefined();
        expect(question(owed([], [], { register: 'monthly-flow' }))).toBeUndefined();
    });
});

describe('entries of two months', () => {
    it('belong together by what tells them apart', () => {
        const both = owed([post(11, '普工')], [post(1, '普工'), post(2, '焊工'), post(3, '普工', 2)]);
        expect(sameLastMonth(demand, both, both.entries[0] as Entry)?.id).toBe(1);
        expect(onlyLastMonth(demand, both).map((one) => one.id)).toEqual([2, 3]);
        expect(nameOf(demand, post(3, '普工', 2))).toBe('普工 2');
        expect(nameOf(demand, post(1, '普工'))).toBe('普工');
        expect(figures(demand, { ...post(1, '普工', 2) }, true)).toEqual([{ title: 'shortageCurrent', value: '4' }]);
        expect(figures(demand, post(1, '普工'))).toEqual([{ title: 'shortageCurrent', value: '4' }]);
    });

    it('can be repeated while nothing is reported', () => {
        expect(isRepeatable(owed([], [post(1, '普工')]))).toBe(true);
        expect(isRepeatable(owed([post(11, '普工')], [post(1, '普工')]))).toBe(false);
        expect(isRepeatable(owed([post(11, '普工')], [post(1, '普工')], { reported: false }))).toBe(false);
        expect(isRepeatable(owed([], []))).toBe(false);
        expect(isRepeatable(owed([], [], { nothingLastMonth: true }))).toBe(true);
    });
});
