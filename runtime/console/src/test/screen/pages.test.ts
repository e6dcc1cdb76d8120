import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { look, unreachable } from './look';
import { browser, LANGUAGES, Rest, Screen } from './screen';

const COUNTY = '450321';
const MONTH = '2020-04';
const KIB = 1024;

let chromium: Browser;
let officer: { username: string; password: string; rest: Rest };

beforeAll(async () => {
    chromium = await browser();
    officer = await (await Rest.administrator()).officer(`screen.pages${Date.now() % 100_000}`, COUNTY, 'officer', 'reviewer');
    await officer.rest.send('POST', 'registers/labour-supply/entries', {
        countyCode: COUNTY,
        period: MONTH,
        occupationCode: '<img src=x onerror=alert(1)>焊工',
        skillLevel: '3',
        personsAvailable: 12,
    });
});
afterAll(() => chromium.close());

const PAGES: [name: string, path: string][] = [
    ['work', ''],
    ['month', '/month'],
    ['figures', '/figures'],
    ['supply', '/registers/labour-supply'],
    ['demand-empty', '/registers/labour-demand'],
    ['import', '/registers/labour-demand/import'],
];

describe.each(LANGUAGES)('in %s', (language) => {
    it('each page can be used by anybody, with nothing cut and nothing untranslated', async () => {
        const screen = await Screen.open(chromium);
        const { page } = screen;
        await page.addInitScript((chosen) => localStorage.setItem('bagui.language', chosen), language);
        await screen.goto('');
        await page.locator('#username').waitFor();
        const faults: string[] = [];
        const seen = async (name: string): Promise<number> => faults.push(...(await look(page, `${name}-${language}`)));
        await seen('sign-in');
        await page.locator('#username').fill(officer.username);
        await page.locator('#password').fill(officer.password);
        await page.locator('button[type=submit]').click();
        await page.locator('nav a').first().waitFor();
        for (const [name, path] of PAGES) {
            await screen.goto(`${COUNTY}/${MONTH}${path}`);
            await page.locator('main h1').first().waitFor();
            await screen.settled();
            await seen(name);
        }
        await screen.goto(`${COUNTY}/${MONTH}/registers/labour-supply`);
        await page.locator('tbody button').first().click();
        await page.locator('.el-drawer form').waitFor();
        await screen.settled();
        await seen('entry');
        await page.locator('.el-drawer .el-tabs__item').nth(1).click();
        await page.locator('.el-drawer table').first().waitFor();
        await seen('history');
        expect(faults).toEqual([]);
        expect(screen.wrong).toEqual([]);
        await screen.close();
    });
});

describe('the console', () => {
    it('is usable soon, with little to load', async () => {
        const screen = await Screen.open(chromium);
        const bodies: Promise<Buffer>[] = [];
        screen.page.on('response', (response) => {
            if (response.url().endsWith('.js')) {
                bodies.push(response.body());
            }
        });
        const began = performance.now();
        await screen.goto('');
        await screen.page.locator('#username').waitFor();
        const millis = Math.round(performance.now() - began);
        await screen.signIn(officer.username, officer.password);
        await screen.page.locator('nav a').first().waitFor();
        await screen.settled();
        const scripts = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
        console.log(`first page usable after ${millis} ms; scripts up to the work list ${Math.round(scripts / KIB)} KiB gzipped`);
        expect(scripts).toBeLessThan(600 * KIB);
        await screen.close();
    });

    it('shows what a workbook or an entry holds as text, whatever it is', async () => {
        const screen = await Screen.open(chromium);
        await screen.goto(`${COUNTY}/${MONTH}/registers/labour-supply`);
        await screen.signIn(officer.username, officer.password);
        await screen.page.getByText('<img src=x onerror=alert(1)>焊工').first().waitFor();
        expect(await screen.page.locator('td img').count()).toBe(0);
        await screen.close();
    });

    it('has no control that Tab does not come to', async () => {
        const screen = await Screen.open(chromium);
        await screen.goto('');
        await screen.page.locator('#username').waitFor();
        const faults = await unreachable(screen.page);
        await screen.signIn(officer.username, officer.password);
        await screen.page.locator('nav a').first().waitFor();
        for (const [name, path] of PAGES) {
            await screen.goto(`${COUNTY}/${MONTH}${path}`);
            await screen.page.locator('main h1').first().waitFor();
            await screen.settled();
            faults.push(...(await unreachable(screen.page)).map((one) => `${name}: ${one}`));
        }
        expect(faults).toEqual([]);
        await screen.close();
    });

    it('can be used by the keyboard alone', async () => {
        const screen = await Screen.open(chromium);
        const { page } = screen;
        await screen.goto(`${COUNTY}/${MONTH}/registers/labour-supply`);
        await page.locator('#username').waitFor();
        await page.keyboard.type(officer.username);
        await page.keyboard.press('Tab');
        await page.keyboard.type(officer.password);
        await page.keyboard.press('Enter');
        const cell = page.locator('tbody button').first();
        await cell.waitFor();
        for (let pressed = 0; pressed < 60 && !(await cell.evaluate((one) => one === document.activeElement)); pressed++) {
            await page.keyboard.press('Tab');
        }
        await page.keyboard.press('Enter');
        await page.locator('.el-drawer form').waitFor();
        await page.keyboard.press('Escape');
        await page.locator('.el-drawer form').waitFor({ state: 'detached' });
        await screen.close();
    });
});
