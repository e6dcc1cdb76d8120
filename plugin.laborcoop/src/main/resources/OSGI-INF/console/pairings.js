import { button, card, contact, make, namesOf, page, placeNames, step, table } from './parts.js';

const TEXTS = {
    zh: {
        title: '结对协作',
        sending: '输出地',
        receiving: '输入地',
        state: '状态',
        validity: '有效期',
        quotas: '名额',
        act: '操作',
        confirm: '确认',
        decline: '谢绝',
        reason: '谢绝的理由',
        shared: '查看共享数据',
        none: '没有结对',
        sharedTitle: '协议共享的数据',
        shortage: '缺工',
        supply: '劳动力',
        post: '岗位',
        place: '地区',
        fact: '内容',
        few: '不足5人',
        occupation: '工种',
        persons: '人数',
        noFigures: '本月没有共享数据',
        states: { proposed: '待确认', active: '有效', declined: '已谢绝', withdrawn: '已撤回', ended: '已终止', expired: '已到期' },
    },
    en: {
        title: 'Pairings',
        sending: 'Sending place',
        receiving: 'Receiving place',
        state: 'State',
        validity: 'Valid',
        quotas: 'Quotas',
        act: 'Do',
        confirm: 'Confirm',
        decline: 'Decline',
        reason: 'Reason for declining',
        shared: 'Shared figures',
        none: 'No pairings',
        sharedTitle: 'Figures shared by agreement',
        shortage: 'Shortage',
        supply: 'Labour supply',
        post: 'Post',
        place: 'Place',
        fact: 'Fact',
        few: 'fewer than 5',
        occupation: 'Occupation',
        persons: 'Persons',
        noFigures: 'No figures are shared this month',
        states: { proposed: 'To be confirmed', active: 'Agreed', declined: 'Declined', withdrawn: 'Withdrawn', ended: 'Ended', expired: 'Expired' },
    },
};

/** Pairings of the place: who with whom, what is agreed, and the answer to a proposal. */
export default function pairings(element, shell) {
    const name = placeNames(shell);
    let opened;
    let openedAt;

    async function draw(again) {
        const text = TEXTS[shell.language];
        // What one place may see is nothing for the next one.
        if (openedAt !== shell.place) {
            opened = undefined;
        }
        const { body } = await shell.request('GET', `laborcoop/pairings?${new URLSearchParams({ jurisdiction: shell.place })}`);
        const names = await namesOf(name, body.items.flatMap((one) => [one.sendingPlace, one.receivingPlace]));
        const rows = body.items.map((one) => [
            names.get(one.sendingPlace),
            names.get(one.receivingPlace),
            text.states[one.state] ?? one.state,
            `${one.validFrom} – ${one.validUntil}`,
            (one.quotas ?? []).map((quota) => `${quota.occupation} ${quota.persons}`).join('; '),
            acts(text, one, again),
        ]);
        const list = rows.length
            ? table([text.sending, text.receiving, text.state, text.validity, text.quotas, text.act], rows)
            : make('p', { class: 'quiet' }, text.none);
        return [make('h1', {}, text.title), card(list), ...(opened ? [await shared(text)] : [])];
    }

    function acts(text, one, again) {
        const acts = make('span');
        const path = `laborcoop/pairings/${one.id}`;
        const may = (step) => one.steps.includes(step);
        if (may('confirm')) {
            acts.append(
                button(text.confirm, async () => {
                    const officer = await contact(shell, text.confirm);
                    if (officer) {
                        void step(shell, again, () => shell.request('POST', `${path}/confirm`, { json: { contact: officer } }));
                    }
                }),
            );
        }
        if (may('decline')) {
            acts.append(
                button(text.decline, async () => {
                    const answer = await shell.ask(text.decline, [{ name: 'reason', label: text.reason, long: true }]);
                    if (answer) {
                        void step(shell, again, () => shell.request('POST', `${path}/decline`, { json: answer }));
                    }
                }),
            );
        }
        if (one.state === 'active') {
            acts.append(
                button(text.shared, () => {
                    opened = one.id;
                    openedAt = shell.place;
                    void again();
                }),
            );
        }
        return acts;
    }

    /** What the other side shows by the agreement, and nothing else. */
    async function shared(text) {
        const { body } = await shell.request('GET', `laborcoop/pairings/${opened}/shared?period=${shell.month}`);
        const names = await namesOf(name, body.places.map((one) => one.place));
        const rows = body.places.flatMap((part) => [
            ...(part.shortage?.rows ?? []).map((one) => [names.get(part.place), text.shortage, one.occupation, one.shortageCurrent]),
            ...(part.posts?.rows ?? []).map((one) => [names.get(part.place), text.post, `${one.enterpriseName} ${one.postTitle}`, one.shortageCurrent ?? '']),
            ...(part.supply?.rows ?? []).map((one) => [names.get(part.place), text.supply, one.occupation, one.hidden ? text.few : one.persons]),
        ]);
        const list = rows.length ? table([text.place, text.fact, text.occupation, text.persons], rows) : make('p', { class: 'quiet' }, text.noFigures);
        return card(make('h2', {}, text.sharedTitle), list);
    }

    return page(element, shell, draw);
}
