import { flowChart } from './flows.js';
import { button, card, contact, make, namesOf, page, placeNames, step, table } from './parts.js';

const TEXTS = {
    zh: {
        title: '劳动力配置',
        fresh: '按本月台账计算',
        name: '方案名称',
        made: '计算时间',
        state: '状态',
        filled: '安置 / 缺工',
        open: '查看',
        remove: '删除',
        removeAsk: '删除方案“{0}”？删除后不能恢复',
        none: '本月没有方案',
        from: '输出地',
        to: '输入地',
        occupation: '工种',
        persons: '人数',
        why: '为什么',
        pairing: '现有结对',
        chart: '谁向谁输送多少人',
        propose: '向没有结对的地区提出结对',
        proposed: '已提出 {0} 项结对，由对方确认',
        planned: '方案安排',
        plan: '方案',
        pairings: '与现有结对比较',
        states: { running: '计算中', done: '完成', failed: '无法计算', cancelled: '已取消', proposed: '待确认', active: '有效' },
    },
    en: {
        title: 'Allocation',
        fresh: 'Solve from this month’s registers',
        name: 'Name of the plan',
        made: 'Made at',
        state: 'State',
        filled: 'Placed / lacking',
        open: 'Open',
        remove: 'Delete',
        removeAsk: 'Delete the plan “{0}”? It cannot be brought back',
        none: 'No plans this month',
        from: 'From',
        to: 'To',
        occupation: 'Occupation',
        persons: 'Persons',
        why: 'Why',
        pairing: 'Pairing today',
        chart: 'Who sends how many to whom',
        propose: 'Propose pairings where there are none',
        proposed: 'Pairings proposed: {0}; the other places confirm',
        planned: 'Planned',
        plan: 'Plan',
        pairings: 'Beside the pairings of today',
        states: { running: 'Running', done: 'Done', failed: 'Failed', cancelled: 'Cancelled', proposed: 'Proposed', active: 'In force' },
    },
};
const PATH = 'laborcoop/allocations';
const LOOK_AGAIN = 1_000;

/** Best allocations of workers to vacancies: made from the registers, shown as table and flow chart, beside the pairings. */
export default function allocations(element, shell) {
    const name = placeNames(shell);
    let opened;
    let timer;

    async function draw(again) {
        const text = TEXTS[shell.language];
        const query = new URLSearchParams({ jurisdiction: shell.place, period: shell.month });
        const { body } = await shell.request('GET', `${PATH}?${query}`);
        clearTimeout(timer);
        if (body.items.some((one) => one.state === 'running')) {
            timer = setTimeout(again, LOOK_AGAIN);
        }
        const rows = body.items.map((one) => [
            one.name,
            one.createdAt.slice(0, 16).replace('T', ' '),
            `${text.states[one.state]}${one.state === 'running' ? ` ${one.progress}%` : ''}${one.failure ? ` (${one.failure.code})` : ''}`,
            one.plan ? `${one.plan.filled} / ${one.plan.shortage}` : '',
            acts(text, one, again),
        ]);
        const list = rows.length ? table([text.name, text.made, text.state, text.filled, ''], rows) : make('p', { class: 'quiet' }, text.none);
        const shown = body.items.find((one) => one.id === opened && one.plan);
        return [make('h1', {}, text.title), card(start(text, again), list), ...(shown ? await plan(text, again) : [])];
    }

    function start(text, again) {
        return button(text.fresh, async () => {
            const chosen = await shell.ask(text.fresh, [{ name: 'name', label: text.name }]);
            if (chosen) {
                const json = { jurisdiction: shell.place, period: shell.month, ...chosen };
                void step(shell, again, async () => {
                    opened = (await shell.request('POST', PATH, { json })).body.id;
                });
            }
        });
    }

    function acts(text, one, again) {
        const look = button(text.open, () => {
            opened = one.id;
            void again();
        });
        const remove = button(text.remove, async () => {
            if (await shell.agree(text.removeAsk.replace('{0}', () => one.name), text.remove)) {
                void step(shell, again, () => shell.request('DELETE', `${PATH}/${one.id}`));
            }
        });
        return make('span', {}, ...(one.plan ? [look] : []), remove);
    }

    async function plan(text, again) {
        const [{ body: whole }, { body: beside }] = await Promise.all([
            shell.request('GET', `${PATH}/${opened}`),
            shell.request('GET', `${PATH}/${opened}/pairings`),
        ]);
        const lines = whole.plan.lines ?? [];
        const names = await namesOf(name, [...lines.flatMap((one) => [one.from, one.to]), ...beside.items.flatMap((one) => [one.from, one.to])]);
        const between = lines.filter((one) => one.from !== one.to);
        const rows = lines.map((one) => [names.get(one.from), names.get(one.to), one.wanted, one.persons, one.words ?? '']);
        const pairs = beside.items.map((one) => [names.get(one.from), names.get(one.to), one.persons, text.states[one.state] ?? '–']);
        return [
            card(
                make('h2', {}, `${text.plan}: ${whole.name}`),
                ...(between.length ? [flowChart(summed(between), names, text.chart)] : []),
                ...(whole.plan.leftOut ?? []).map((one) => make('p', { class: 'left-out' }, one.words)),
                table([text.from, text.to, text.occupation, text.persons, text.why], rows),
            ),
            card(
                make('h2', {}, text.pairings),
                table([text.from, text.to, text.planned, text.pairing], pairs),
                ...(beside.items.some((one) => !one.pairing) ? [button(text.propose, () => propose(text, again))] : []),
            ),
        ];
    }

    async function propose(text, again) {
        const officer = await contact(shell, text.propose);
        if (!officer) {
            return;
        }
        const year = Math.max(Number(shell.month.slice(0, 4)), new Date().getFullYear());
        const json = {
            side: 'sending',
            validFrom: `${shell.month}-01`,
            validUntil: `${year + 1}-12-31`,
            contacts: { sending: officer },
        };
        await step(shell, again, async () => {
            const { body } = await shell.request('POST', `${PATH}/${opened}/proposals`, { json });
            shell.say(text.proposed.replace('{0}', body.items.length));
        });
    }

    const stop = page(element, shell, draw);
    return () => {
        clearTimeout(timer);
        stop();
    };
}

/** Lines of all occupations between the same places as one. */
function summed(lines) {
    const sums = new Map();
    lines.forEach(({ from, to, persons }) => {
        const key = `${from}>${to}`;
        sums.set(key, { from, to, persons: (sums.get(key)?.persons ?? 0) + persons });
    });
    return [...sums.values()];
}
