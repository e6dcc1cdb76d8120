import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, Rest, Screen, url } from '../screen/screen';
import { loadShapes } from '../screen/shapes';

const ROUNDS = 10;
const MONTHS = ['2025-01', '2025-02'];
const KIB = 1024;

/** How what a step brings is recognised: other rows in the table, or a chart that has been drawn. */
type Arrival = 'rows' | 'chart';

let chromium: Browser;
let reader: { username: string; password: string };

beforeAll(async () => {
    chromium = await browser();
    const administrator = await Rest.administrator();
    reader = await administrator.officer('speed.reader', '450000', 'reader');
    await loadShapes(administrator, 'county');
});
afterAll(() => chromium.close());

/** Prints figures so that runtime/bench finds them. */
function tell(name: string, figures: number[]): void {
    const sorted = [...figures].sort((one, other) => one - other);
    console.log(`BAGUI_SPEED ${name} ${JSON.stringify({ median: sorted[Math.floor(sorted.length / 2)], most: sorted.at(-1) })}`);
}

/** Milliseconds from the end of the last answer whose address holds a part until what a step brings is painted. */
async function beyond(page: Page, part: string, isThere: Arrival, step: () => Promise<unknown>): Promise<number> {
    const painted = await page.evaluateHandle(
        ([request, arrival]) => {
            performance.clearResourceTimings();
            performance.clearMarks();
            const rows = document.querySelector('main tbody')?.innerHTML;
            const answered = (): number =>
                Math.max(0, ...performance.getEntriesByType('resource').filter((one) => one.name.includes(request)).map((one) => (one as PerformanceResourceTiming).responseEnd));
            const arrived = (): boolean =>
                arrival === 'rows' ? document.querySelector('main tbody')?.innerHTML !== rows : performance.getEntriesByName('chart-drawn').some((one) => one.startTime > answered());
            return {
                done: new Promise<number>((resolve) => {
                    const look = (): void => {
                        if (answered() > 0 && arrived()) {
                            // The frame that shows the change has begun when the next one does.
                            requestAnimationFrame(() => requestAnimationFrame((at) => resolve(at - answered())));
                        } else {
                            requestAnimationFrame(look);
                        }
                    };
                    requestAnimationFrame(look);
                }),
            };
        },
        [part, isThere] as const,
    );
    await step();
    return painted.evaluate((one) => one.done);
}

it('the first page, on a cold cache', async () => {
    const signedIn = await Screen.open(chromium);
    await signedIn.goto('');
    await signedIn.signIn(reader.username, reader.password);
    await signedIn.page.locator('nav a').first().waitFor();
    const state = await signedIn.context.storageState();
    await signedIn.close();
    const figures: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
        const context = await chromium.newContext({ viewport: { width: 1366, height: 768 }, storageState: state });
        const page = await context.newPage();
        await page.goto(`${url}/console/450000/${MONTHS[1]}`, { waitUntil: 'commit' });
        // The work list stands, and its links can be followed.
        await page.locator('main section h2 a').first().waitFor();
        figures.push(await page.evaluate(() => performance.now()));
        await context.close();
    }
    tell('first', figures);
    expect(figures).toHaveLength(ROUNDS);
});

it('all scripts together', () => {
    const assets = join(import.meta.dirname, '../../../target/classes/console/assets');
    const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    tell('scripts', [scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(assets, file))).length, 0) / KIB]);
});

it('a table', async () => {
    const screen = await Screen.open(chromium);
    await screen.goto(`450000/${MONTHS[1]}/registers/enterprise`);
    await screen.signIn(reader.username, reader.password);
    const next = screen.page.getByRole('button', { name: '下一页' });
    await next.waitFor();
    const figures: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
        figures.push(await beyond(screen.page, 'registers/enterprise/entries', 'rows', () => next.click()));
    }
    expect(await screen.page.locator('main tbody tr').count()).toBe(100);
    tell('table', figures);
    await screen.close();
});

it('a map', async () => {
    const screen = await Screen.open(chromium);
    const { page } = screen;
    await screen.goto(`450000/${MONTHS[0]}/figures`);
    await screen.signIn(reader.username, reader.password);
    await page.locator('main .el-select').click();
    await page.getByRole('option', { name: '县（市、区）', exact: true }).click();
    await page.getByRole('tab', { name: '地图' }).click();
    await page.locator('#pane-map canvas').waitFor();
    const figures: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
        const step = page.getByRole('button', { name: round % 2 === 0 ? '下一月' : '上一月' });
        figures.push(await beyond(page, 'by=county', 'chart', () => step.click()));
    }
    expect(figures).toHaveLength(ROUNDS);
    tell('map', figures);
    await screen.close();
});
