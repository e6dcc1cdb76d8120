import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { address, read } from '../api/http';
import { placeCode } from '../shell/workplace';
import { telling } from '../text/telling';
import type { Entry, RegisterDefinition } from './definition';
import { parameters, type TableQuery } from './query';

/** Rows of one page. */
export const LIMIT = 100;

export interface Page {
    items: Entry[];
    next?: string | null;
    total?: number;
}

/** What a table shows. */
export interface Asked {
    kind: RegisterDefinition;
    columns: string[];
    query: TableQuery;
    period: string | undefined;
}

export interface Paging {
    page: ShallowRef<Page | undefined>;
    total: Ref<number | undefined>;
    /** Totals of what is summed, by measure; a mean has none in a table's foot. */
    sums: ShallowRef<Record<string, number>>;
    /** Where each page up to the present one begins: keyset paging goes back the way that it came. */
    way: Ref<string[]>;
    fault: Ref<string>;
    busy: Ref<boolean>;
    restart(): void;
    go(forward: boolean): void;
}

export function paging(asked: () => Asked): Paging {
    const page = shallowRef<Page>();
    const total = ref<number>();
    const sums = shallowRef<Record<string, number>>({});
    const way = ref<string[]>(['']);
    const rows = telling();
    const foot = telling();
    let latest: AbortController | undefined;

    /** Shows the page that a way leads to; the way is gone once the page is there. */
    function show(to: string[]): Promise<boolean> {
        latest?.abort();
        const mine = (latest = new AbortController());
        const { kind, columns, query, period } = asked();
        const after = to[to.length - 1] as string;
        const path = address(`registers/${kind.name}/entries`, {
            ...parameters(query, placeCode.value, period),
            sort: query.sort,
            limit: LIMIT,
            after,
            count: after === '' ? true : undefined,
            fields: ['id', 'version', ...columns].join(','),
        });
        return rows.told(async () => {
            const found = await read<Page>(path, mine.signal);
            page.value = found;
            total.value = found.total ?? total.value;
            way.value = to;
        });
    }

    /** The table is there without its foot: what is wrong with the question is told by the rows. */
    function sumUp(): void {
        const { kind, columns, query, period } = asked();
        const measures = kind.measures.filter((one) => one.kind === 'sum' && columns.includes(one.name)).map((one) => one.name);
        sums.value = {};
        const path = address(`registers/${kind.name}/rollup`, { ...parameters(query, placeCode.value, period), measures: measures.join(',') });
        const nothing = measures.length === 0 || query.q !== '';
        void foot.latest(
            async () => (nothing ? {} : (await read<{ totals: Record<string, number> }>(path)).totals),
            (totals) => (sums.value = totals),
        );
    }

    return {
        page,
        total,
        sums,
        way,
        fault: rows.fault,
        busy: rows.busy,
        restart() {
            total.value = undefined;
            void show(['']);
            sumUp();
        },
        go(forward) {
            if (rows.busy.value) {
                // The page that was asked for decides where the next one begins.
                return;
            }
            if (forward && page.value?.next) {
                void show([...way.value, page.value.next]);
            } else if (!forward) {
                void show(way.value.slice(0, -1));
            }
        },
    };
}
