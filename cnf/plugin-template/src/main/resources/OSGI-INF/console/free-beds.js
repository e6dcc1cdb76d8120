/** How many beds are free, by county, in the place and month that the console shows. */
export default function page(element, shell) {
    const texts = {
        zh: { title: '空余床位', place: '地区', beds: '床位', free: '空余', none: '本月没有填报' },
        en: { title: 'Free beds', place: 'Place', beds: 'Beds', free: 'Free', none: 'Nothing reported this month' },
    };

    let latest = 0;

    async function draw() {
        const mine = ++latest;
        const text = texts[shell.language];
        const query = new URLSearchParams({ jurisdiction: shell.place, period: shell.month, by: 'county', measures: 'beds,residents' });
        const { body } = await shell.request('GET', `registers/worker-dormitory/rollup?${query}`);
        const names = await Promise.all(body.rows.map((row) => shell.request('GET', `jurisdictions/${row.county}`)));
        const rows = body.rows.map((row, at) => [names[at].body.name, row.beds, row.beds - row.residents]);
        // An answer that came late is for what was shown before.
        if (mine === latest) {
            element.replaceChildren(heading(text.title), rows.length ? table([text.place, text.beds, text.free], rows) : note(text.none));
        }
    }

    function told() {
        draw().catch((failure) => shell.say(failure.message, 'error'));
    }

    told();
    const stop = shell.onChange(told);
    return () => {
        latest++;
        stop();
    };
}

function heading(text) {
    return Object.assign(document.createElement('h1'), { textContent: text });
}

function note(text) {
    return Object.assign(document.createElement('p'), { textContent: text });
}

/** Texts go in as text, so that no value can become markup. */
function table(titles, rows) {
    const table = Object.assign(document.createElement('table'), { className: 'rows' });
    const head = table.createTHead().insertRow();
    titles.forEach((title) => head.append(Object.assign(document.createElement('th'), { textContent: title, scope: 'col' })));
    const body = table.createTBody();
    rows.forEach((row) => {
        const line = body.insertRow();
        row.forEach((value) => (line.insertCell().textContent = value));
    });
    return table;
}
