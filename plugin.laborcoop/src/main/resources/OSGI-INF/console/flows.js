const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 900;
const NAME = 190;
const GAP = 8;
const MOST = 24;
const HEIGHT = 320;
const THICKEST = 90;
/** Greys and hatching are told apart in black and white, too. */
const FILLS = ['#bdbdbd', 'url(#lines)', '#8c8c8c', 'url(#cross)', '#dedede'];

function draw(tag, properties, ...children) {
    const element = document.createElementNS(SVG, tag);
    Object.entries(properties).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
}

function patterns() {
    const lines = (id, path) => {
        const pattern = draw('pattern', { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' });
        pattern.append(draw('path', { d: path, stroke: '#555', 'stroke-width': 1 }));
        return pattern;
    };
    return draw('defs', {}, lines('lines', 'M0 6L6 0'), lines('cross', 'M0 6L6 0M0 0L6 6'));
}

/** Places of one side from top to bottom, each as high as its persons. */
function stacked(flows, side, scale) {
    const sums = new Map();
    flows.forEach((flow) => sums.set(flow[side], (sums.get(flow[side]) ?? 0) + flow.persons));
    let top = 24;
    return new Map(
        [...sums].map(([place, persons]) => {
            const node = { persons, top, height: Math.max(persons * scale, 2), used: 0 };
            top += Math.max(node.height, 16) + GAP;
            return [place, node];
        }),
    );
}

/**
 * Who sends how many to whom, as bands between two columns of places.
 *
 * @param flows `{from, to, persons}`, the largest are drawn
 * @param names names by code
 */
export function flowChart(flows, names, title) {
    const shown = [...flows].sort((one, other) => other.persons - one.persons).slice(0, MOST);
    const total = shown.reduce((sum, flow) => sum + flow.persons, 0);
    const scale = Math.min(HEIGHT / Math.max(total, 1), THICKEST / Math.max(shown[0]?.persons ?? 1, 1));
    const from = stacked(shown, 'from', scale);
    const to = stacked(shown, 'to', scale);
    const bottom = (nodes) => Math.max(...[...nodes.values()].map((node) => node.top + Math.max(node.height, 16)));
    const height = Math.max(bottom(from), bottom(to)) + 16;
    const chart = draw('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': title, width: '100%' }, patterns());
    const order = new Map([...from.keys()].map((place, at) => [place, at]));
    shown.forEach((flow) => {
        const [left, right] = [from.get(flow.from), to.get(flow.to)];
        const thick = Math.max(flow.persons * scale, 1);
        const [y1, y2] = [left.top + left.used + thick / 2, right.top + right.used + thick / 2];
        left.used += thick;
        right.used += thick;
        const [x1, x2, middle] = [NAME + 10, WIDTH - NAME - 10, WIDTH / 2];
        const half = thick / 2;
        chart.append(
            draw(
                'path',
                {
                    d: `M${x1} ${y1 - half}C${middle} ${y1 - half} ${middle} ${y2 - half} ${x2} ${y2 - half}V${y2 + half}C${middle} ${y2 + half} ${middle} ${y1 + half} ${x1} ${y1 + half}Z`,
                    fill: FILLS[order.get(flow.from) % FILLS.length],
                    stroke: '#444',
                    'stroke-width': 0.5,
                },
                draw('title', {}, `${names.get(flow.from)} → ${names.get(flow.to)}: ${flow.persons}`),
            ),
        );
    });
    const label = (node, text, x, anchor) => draw('text', { x, y: node.top + node.height / 2 + 4, 'text-anchor': anchor, 'font-size': 12 }, text);
    const bar = (node, x) => draw('rect', { x, y: node.top, width: 10, height: node.height, fill: '#222' });
    from.forEach((node, place) => chart.append(bar(node, NAME), label(node, `${names.get(place)} ${node.persons}`, NAME - 6, 'end')));
    to.forEach((node, place) => chart.append(bar(node, WIDTH - NAME - 10), label(node, `${names.get(place)} ${node.persons}`, WIDTH - NAME + 6, 'start')));
    return chart;
}
