import { describe, expect, it } from 'vitest';
import { merged } from '../../main/web/figure/shortage';

describe('shortage by groups', () => {
    it('has each group beside its earlier months, the largest first', () => {
        const groups = merged(
            'county',
            [
                { county: '450203', shortageCurrent: 5, shortageExpansion: 1, count: 2 },
                { county: '450204', shortageCurrent: 9, shortageExpansion: 0, count: 3 },
            ],
            [{ county: '450203', shortageCurrent: 7 }],
            [{ county: '450205', shortageCurrent: 4 }],
        );
        expect(groups).toEqual([
            { key: '450204', now: 9, expansion: 0, posts: 3 },
            { key: '450203', now: 5, expansion: 1, posts: 2, lastMonth: 7 },
            { key: '450205', lastYear: 4 },
        ]);
    });

    it('keeps what states no group apart from what is missing', () => {
        const groups = merged('occupationCode', [{ shortageCurrent: 3 }, { occupationCode: '6-18', shortageCurrent: 0 }], [], []);
        expect(groups.map((group) => [group.key, group.now])).toEqual([
            [undefined, 3],
            ['6-18', 0],
        ]);
    });
});
