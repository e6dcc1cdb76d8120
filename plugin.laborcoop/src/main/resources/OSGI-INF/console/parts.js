/** Parts that the pages of labour cooperation are made of. Whatever a value holds goes in as text. */

/** Texts longer than this are broken into lines. */
const LONG = 30;

/** An element with properties and children; children are elements or texts. */
export function make(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    const { onclick, ...others } = properties;
    for (const [name, value] of Object.entries(others)) {
        element.setAttribute(name, value);
    }
    if (onclick) {
        element.addEventListener('click', onclick);
    }
    element.append(...children);
    return element;
}

/** A table of rows of texts, numbers and elements; numbers stand at the right. */
export function table(titles, rows) {
    const cell = (value) => {
        const number = typeof value === 'number';
        const kind = number ? 'figure' : typeof value === 'string' && value.length > LONG ? 'wide' : '';
        return make('td', { class: kind }, number ? value.toLocaleString(document.documentElement.lang) : (value ?? ''));
    };
    return make(
        'div',
        { class: 'scroll' },
        make(
            'table',
            { class: 'rows' },
            make('thead', {}, make('tr', {}, ...titles.map((title) => make('th', { scope: 'col' }, title)))),
            make('tbody', {}, ...rows.map((row) => make('tr', {}, ...row.map(cell)))),
        ),
    );
}

export function button(text, onclick) {
    return make('button', { type: 'button', class: 'el-button el-button--small', onclick }, text);
}

export function card(...children) {
    return make('section', { class: 'card' }, ...children);
}

/** Names of places, each asked for once a language. */
export function placeNames(shell) {
    const known = new Map();
    return async (code) => {
        const key = `${shell.language}/${code}`;
        if (!known.has(key)) {
            const asked = shell.request('GET', `jurisdictions/${code}`).then(
                ({ body }) => body.name,
                // A partner outside Guangxi has no place of its own here: its code stands for it.
                () => code,
            );
            known.set(key, asked);
        }
        return known.get(key);
    };
}

/** All names of some places, as a map. */
export async function namesOf(name, codes) {
    const each = [...new Set(codes)];
    const names = await Promise.all(each.map(name));
    return new Map(each.map((code, at) => [code, names[at]]));
}

/** Draws a page, and anew when place, month or language change; tells what the server says against it. */
export function page(element, shell, draw) {
    let latest = 0;
    const told = async () => {
        const mine = ++latest;
        try {
            const parts = await draw(told);
            if (mine === latest) {
                element.replaceChildren(...parts);
            }
        } catch (failure) {
            shell.say(failure.message, 'error');
        }
    };
    void told();
    const stop = shell.onChange(told);
    return () => {
        latest++;
        stop();
    };
}

/** Asks who is to be called about an agreement; nothing where the caller breaks off. */
export function contact(shell, title) {
    const zh = shell.language === 'zh';
    return shell.ask(title, [
        { name: 'name', label: zh ? '联系人姓名' : 'Name of the contact officer' },
        { name: 'phone', label: zh ? '联系电话' : 'Phone' },
    ]);
}

/** Runs a step of the caller's, then draws anew. */
export async function step(shell, again, work) {
    try {
        await work();
    } catch (failure) {
        shell.say([failure.message, ...(failure.errors ?? []).map((one) => one.message)].join(' '), 'error');
    }
    await again();
}
