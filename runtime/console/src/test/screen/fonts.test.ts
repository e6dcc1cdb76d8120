import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cut } from './look';
import { browser, Rest, Screen, screens, url } from './screen';

const REGION = '450000';
const MONTH = '2020-02';
const DESK = { width: 1366, height: 768 };
const TELEPHONE = { width: 390, height: 844 };

/** Pages, and what opens on them by the button of the bar. */
const PAGES: [path: string, opens?: 'drawer'][] = [
    [''],
    ['/month'],
    ['/figures'],
    ['/registers/labour-demand'],
    ['/registers/labour-demand', 'drawer'],
    ['/registers/labour-demand?by=city'],
    ['/registers/enterprise-profile/import'],
    ['/administration/accounts'],
    ['/administration/accounts', 'drawer'],
    ['/administration/tenants'],
    ['/administration/officers'],
    ['/administration/officers?register=labour-supply', 'drawer'],
    ['/administration/codeLists'],
    ['/administration/audit'],
    ['/own-account'],
];

let chromium: Browser;
type Desk = { username: string; password: string; rest: Rest };

/** One account has not all roles: who works with the registers, who looks after the platform, who reads the log. */
let officer: Desk;
let administrator: Desk;
let auditor: Desk;

beforeAll(async () => {
    chromium = await browser();
    const region = await Rest.administrator();
    const run = Date.now() % 100_000;
    officer = await region.officer(`screen.fonts${run}`, REGION, 'officer', 'reviewer');
    administrator = await region.officer(`screen.fonts.adm${run}`, REGION, 'administrator');
    auditor = await region.officer(`screen.fonts.aud${run}`, REGION, 'auditor');
});
afterAll(() => chromium.close());

/** Sets the texts of all pages as wide as a reader may (WCAG 2.1, 1.4.12), which is wider than in any usual font. */
async function widened(page: Page): Promise<void> {
    await page.addInitScript(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }');
        document.adoptedStyleSheets = [sheet];
    });
}

/** The place of the region whose name is the longest. */
async function longestName(language: string): Promise<string> {
    const lists = ['city', 'county'].map(async (level) => {
        const answer = await fetch(`${url}/api/v1/jurisdictions?level=${level}&parent=${REGION}`, { headers: { ...officer.rest.headers, 'Accept-Language': language } });
        return ((await answer.json()) as { items: { code: string; name: string }[] }).items;
    });
    const places = (await Promise.all(lists)).flat();
    expect(places.length).toBeGreaterThan(100);
    return places.reduce((longest, one) => (one.name.length > longest.name.length ? one : longest)).code;
}

function whoOpens(path: string): Desk {
    if (path.startsWith('/administration/audit')) {
        return auditor;
    }
    return /administration\/(accounts|tenants)/.test(path) ? administrator : officer;
}

async function signedIn(screen: Screen, language: string, path: string, who = officer): Promise<void> {
    await screen.context.clearCookies();
    await screen.page.addInitScript((chosen) => localStorage.setItem('bagui.language', chosen), language);
    await screen.goto(path);
    await screen.page.locator('#username').fill(who.username);
    await screen.page.locator('#password').fill(who.password);
    await screen.page.locator('button[type=submit]').click();
    await screen.page.locator('nav a').first().waitFor();
}

/** What is cut on the present page at a desk and on a telephone, in the language that is spoken. */
async function cutAnywhere(screen: Screen, viewports = [DESK, TELEPHONE]): Promise<string[]> {
    const faults: string[] = [];
    for (const viewport of viewports) {
        await screen.page.setViewportSize(viewport);
        await screen.settled();
        faults.push(...(await cut(screen.page)).map((one) => `${screen.page.url()} at ${viewport.width}: ${one}`));
    }
    return faults;
}

/** Speaks another language, also under a drawer that covers the switch. */
async function speak(page: Page, language: string): Promise<void> {
    await page.locator('header button', { hasText: language }).dispatchEvent('click');
    await page.locator('header button', { hasText: language }).waitFor({ state: 'detached' });
}

it('nothing is cut where the font is wider than here, at a desk and on a telephone', async () => {
    const screen = await Screen.open(chromium);
    await widened(screen.page);
    const faults: string[] = [];
    let present: Desk | undefined;
    for (const [path, opens] of PAGES) {
        await screen.page.setViewportSize(DESK);
        if (whoOpens(path) !== present) {
            present = whoOpens(path);
            await signedIn(screen, 'zh', `${REGION}/${MONTH}${path}`, present);
        }
        await screen.goto(`${REGION}/${MONTH}${path}`);
        await screen.page.locator('main h1').first().waitFor();
        if (opens) {
            await screen.page.locator('main .bar .el-button--primary').last().click();
            await screen.page.locator('.el-drawer form').waitFor();
        }
        faults.push(...(await cutAnywhere(screen)));
        await speak(screen.page, 'English');
        faults.push(...(await cutAnywhere(screen, [TELEPHONE, DESK])));
        await speak(screen.page, '中文');
    }
    expect(faults).toEqual([]);
    expect([...screen.wrong, ...screen.outside]).toEqual([]);
    await screen.close();
});

it.each(['zh', 'en'])('the longest name of a place in %s is whole at a desk and on a telephone', async (language) => {
    const screen = await Screen.open(chromium);
    await widened(screen.page);
    await signedIn(screen, language, `${await longestName(language)}/${MONTH}`);
    const faults = await cutAnywhere(screen, [DESK]);
    await screen.page.evaluate(() => (document.adoptedStyleSheets = []));
    faults.push(...(await cutAnywhere(screen)));
    expect(faults).toEqual([]);
    await screen.page.screenshot({ path: join(screens, `longest-name-${language}.png`) });
    await screen.close();
});

it('the browser has one font, one language and one time zone, whatever the machine has', async () => {
    const screen = await Screen.open(chromium);
    await screen.goto('');
    await screen.page.locator('#username').waitFor();
    const session = await screen.context.newCDPSession(screen.page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '.door h1, .door label, .door button > span' });
    for (const nodeId of nodeIds) {
        const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
        expect(fonts.map((one) => one.familyName.replace(/ (Medium|SemiBold)$/, ''))).toEqual(['Noto Sans SC']);
    }
    expect(nodeIds.length).toBeGreaterThan(3);
    expect(await screen.page.evaluate(() => [navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone])).toEqual(['zh-CN', 'Asia/Shanghai']);
    await screen.close();
});

it('the month that is reported is Guangxi’s, also where the browser stands elsewhere', async () => {
    const screen = await Screen.open(chromium, DESK, 'America/New_York');
    await screen.page.clock.setFixedTime('2022-02-28T16:30:00Z');
    await signedIn(screen, 'zh', '');
    await screen.page.waitForURL(`**/${REGION}/2022-02`);
    await screen.close();
});
