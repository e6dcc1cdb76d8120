import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demand, profile } from './firms';
import { inBoth, look } from './look';
import { browser, LANGUAGES, Rest, Screen } from './screen';
import { loadShapes } from './shapes';

const MONTH = '2019-09';
const SHORTAGES: [county: string, now: number, lastMonth: number, lastYear: number][] = [
    ['450324', 40, 50, 10],
    ['450325', 25, 25, 60],
    ['450423', 90, 15, 5],
];

const SQUARE = {
    type: 'Polygon',
    coordinates: [
        [
            [108, 22],
            [109, 22],
            [109, 23],
            [108, 22],
        ],
    ],
};

let chromium: Browser;
let administrator: Rest;
let reader: { username: string; password: string; rest: Rest };

beforeAll(async () => {
    chromium = await browser();
    administrator = await Rest.administrator();
    const officer = await administrator.officer(`screen.filler${Date.now() % 100_000}`, '450000', 'officer');
    reader = await administrator.officer(`screen.reader${Date.now() % 100_000}`, '450000', 'reader');
    for (const [county, now, lastMonth, lastYear] of SHORTAGES) {
        await profile(officer.rest, county, '2018-09', 1);
        await demand(officer.rest, county, MONTH, 1, now);
        await demand(officer.rest, county, '2019-08', 1, lastMonth);
        await demand(officer.rest, county, '2018-09', 1, lastYear);
    }
});
afterAll(() => chromium.close());

async function choose(page: Page, dimension: string): Promise<void> {
    await page.locator('main .el-select').click();
    await page.getByRole('option', { name: dimension, exact: true }).click();
    await page.locator('main section').nth(1).locator('th', { hasText: dimension }).waitFor({ state: 'attached' });
}

it('borders are loaded by an administrator, who is told what is wrong with a file', async () => {
    const mapper = await administrator.officer(`screen.mapper${Date.now() % 100_000}`, '450000', 'administrator');
    const screen = await Screen.open(chromium);
    const { page } = screen;
    await screen.goto(`450000/${MONTH}/administration/shapes`);
    await screen.signIn(mapper.username, mapper.password);
    const send = (...codes: string[]): Promise<void> => {
        const features = codes.map((code) => ({ type: 'Feature', properties: { code }, geometry: SQUARE }));
        const buffer = Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }));
        return page.locator('input[type=file]').setInputFiles({ name: '边界.geojson', mimeType: '', buffer });
    };
    await page.locator('label.drop').waitFor();
    await send('450100', '999999');
    await page.getByRole('cell', { name: '第2个要素' }).waitFor();
    const faults = await inBoth(screen, 'adm-shapes-faulty');
    await send('450100', '450200', '450202');
    await page.getByText('已导入 3 个地区的边界').waitFor();
    await page.getByText('设区市 2 个，县（市、区）1 个').waitFor();
    faults.push(...(await inBoth(screen, 'adm-shapes')));
    await page.getByRole('button', { name: '清除全部边界' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '清除全部边界' }).click();
    await page.getByText('设区市 0 个').waitFor();
    expect(faults).toEqual([]);
    expect([...screen.wrong, ...screen.outside]).toEqual([]);
    await screen.close();
});

describe.each(LANGUAGES)('figures in %s', (language) => {
    it('are table, bars, map and trend, and open their rows', async () => {
        const words = language === 'zh' ? ['县（市、区）', '柱图', '地图', '近12个月', '行业', '设区市'] : ['County', 'Bars', 'Map', 'Twelve months', 'Industry', 'City'];
        const [county, bars, map, trend, industry, city] = words as [string, string, string, string, string, string];
        await administrator.send('DELETE', 'place-shapes');
        const screen = await Screen.open(chromium);
        const { page } = screen;
        const faults: string[] = [];
        await screen.goto(`450000/${MONTH}/figures`);
        await screen.signIn(reader.username, reader.password);
        if (language === 'en') {
            await page.getByRole('button', { name: 'English' }).click();
        }
        await choose(page, county);
        const row = page.locator('main section').nth(1).locator('tbody tr').first();
        await expect.poll(() => row.innerText()).toMatch(/90\s+\+75\s+\+85/);
        expect(await page.getByRole('tab', { name: map }).count()).toBe(0);
        faults.push(...(await look(page, `figures-table-${language}`)));

        // Borders that are loaded while the page is open show with its next reading.
        await loadShapes(administrator, 'city');
        expect((await loadShapes(administrator, 'county')).length).toBe(111);
        await choose(page, industry);
        await choose(page, city);
        await page.getByRole('tab', { name: map }).click();
        await page.locator('main [role=tabpanel] :is(svg, canvas):visible').first().scrollIntoViewIfNeeded();
        faults.push(...(await look(page, `figures-cities-${language}`)));
        await choose(page, county);
        for (const [name, tab] of [
            ['bars', bars],
            ['map', map],
            ['trend', trend],
        ] as const) {
            await page.getByRole('tab', { name: tab }).click();
            await page.locator('main [role=tabpanel] :is(svg, canvas):visible').first().scrollIntoViewIfNeeded();
            await screen.settled();
            faults.push(...(await look(page, `figures-${name}-${language}`)));
        }

        await page.emulateMedia({ media: 'print' });
        await page.screenshot({ path: `target/screens/figures-print-${language}.png`, fullPage: true });
        await page.emulateMedia({ media: 'screen' });

        await page.getByRole('tab').first().click();
        await row.locator('a').first().click();
        await page.waitForURL(`**/450423/${MONTH}/registers/labour-demand`);
        await page.locator('tfoot', { hasText: '90' }).waitFor();
        await page.goBack();
        await choose(page, county);
        await row.locator('a').nth(2).click();
        await page.waitForURL('**/450423/2018-09/registers/labour-demand');
        await page.locator('tfoot', { hasText: '5' }).waitFor();
        expect(faults).toEqual([]);
        expect([...screen.wrong, ...screen.outside]).toEqual([]);
        await screen.close();
    });
});
