import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demand, profile } from './firms';
import { inBoth } from './look';
import { browser, Rest, Screen } from './screen';
import { edited } from './workbook';

const COUNTY = '450721';
const MONTH = '2020-01';

let chromium: Browser;
let admin: Rest;
let officer: { username: string; password: string; rest: Rest };

beforeAll(async () => {
    chromium = await browser();
    admin = await Rest.administrator();
    officer = await admin.officer(`screen.states${Date.now() % 100_000}`, COUNTY, 'officer');
    for (const firm of [1, 2]) {
        await profile(officer.rest, COUNTY, MONTH, firm);
        await demand(officer.rest, COUNTY, MONTH, firm, 700 + firm);
    }
});
afterAll(() => chromium.close());

/** Opens an address, signed in. */
async function at(path: string): Promise<Screen> {
    const screen = await Screen.open(chromium);
    await screen.goto(path);
    await screen.signIn(officer.username, officer.password);
    return screen;
}

describe('what is seldom seen is finished, too', () => {
    it('the way in: a wrong password, the first password, one that is too weak', async () => {
        const first = await admin.account(`screen.in${Date.now() % 100_000}`, COUNTY, 'officer');
        const username = ((await admin.send('GET', 'accounts?limit=1000')).items as { username: string }[]).map((one) => one.username).find((one) => one.startsWith('screen.in')) as string;
        const screen = await Screen.open(chromium);
        const faults: string[] = [];
        await screen.goto('');
        await screen.signIn(username, 'Wrong-Pass-2022');
        await screen.page.getByRole('alert').waitFor();
        faults.push(...(await inBoth(screen, 'state-wrong-password')));
        await screen.signIn(username, first);
        await screen.page.getByLabel('当前密码').waitFor();
        await screen.page.getByLabel('当前密码').fill(first);
        await screen.page.getByLabel('新密码', { exact: true }).fill('123456');
        await screen.page.getByLabel('再输一次新密码').fill('123456');
        await screen.page.getByRole('button', { name: '修改密码' }).click();
        await screen.page.getByRole('alert').waitFor();
        faults.push(...(await inBoth(screen, 'state-weak-password')));
        expect(faults).toEqual([]);
        expect([...screen.wrong, ...screen.outside]).toEqual([]);
        await screen.close();
    });

    it('an import: unknown headers, cells with faults, a file that is none', async () => {
        const good = await officer.rest.file(`registers/labour-demand/export?format=xlsx&jurisdiction=${COUNTY}&period=${MONTH}`);
        const screen = await at(`${COUNTY}/${MONTH}/registers/labour-demand/import`);
        const { page } = screen;
        const faults: string[] = [];
        const send = async (name: string, buffer: Buffer): Promise<void> => page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer });
        await page.locator('input[type=file]').waitFor({ state: 'attached' });
        await send('不是表格.xlsx', Buffer.from('not a workbook'));
        await page.getByRole('alert').first().waitFor();
        faults.push(...(await inBoth(screen, 'state-unreadable-file')));
        await send('用工需求.xlsx', edited(good, [['本月计划招聘人数', '要招多少']]));
        await page.getByRole('combobox').first().waitFor();
        faults.push(...(await inBoth(screen, 'state-unknown-header')));
        await send('用工需求.xlsx', edited(good, [[/<v>701(\.0)?<\/v>/, '<v>-5</v>']]));
        await page.getByText('有错 1').waitFor();
        faults.push(...(await inBoth(screen, 'state-faulty-cells')));
        const sheet = new TextDecoder().decode(await officer.rest.file(`registers/labour-demand/export?format=csv&jurisdiction=${COUNTY}&period=${MONTH}`));
        const faulty = sheet.replace(/^.*\b701\b.*\r?\n/m, (line) => line.replace(/\b701\b/, '-5').repeat(60));
        await send('用工需求.csv', Buffer.from(faulty));
        await page.getByText(/有错 [6-9]\d/).waitFor();
        faults.push(...(await inBoth(screen, 'state-many-faults')));
        const list = page.getByRole('region', { name: '问题清单' });
        await list.focus();
        await page.keyboard.press('End');
        await expect.poll(() => list.evaluate((one) => one.scrollTop)).toBeGreaterThan(100);
        expect(faults).toEqual([]);
        expect([...screen.wrong, ...screen.outside]).toEqual([]);
        await screen.close();
    });

    it('nothing there, something refused, a server that is away, a session that ended', async () => {
        const screen = await at(`${COUNTY}/2017-01/registers/labour-demand`);
        const { page } = screen;
        const faults: string[] = [];
        await page.locator('.el-empty').waitFor();
        faults.push(...(await inBoth(screen, 'state-no-entries')));
        await screen.goto(`${COUNTY}/2017-01/figures`);
        await page.locator('main .quiet').first().waitFor();
        faults.push(...(await inBoth(screen, 'state-no-figures')));
        await screen.goto(`${COUNTY}/${MONTH}/registers/labour-demand?where=nothing=1`);
        await page.getByRole('alert').waitFor();
        faults.push(...(await inBoth(screen, 'state-refused')));
        await screen.goto('450921/2022-03/registers/labour-demand');
        await page.getByRole('heading', { name: '没有找到' }).waitFor();
        faults.push(...(await inBoth(screen, 'state-foreign')));

        await screen.goto(`${COUNTY}/${MONTH}/registers/labour-demand`);
        await page.locator('tbody button').first().waitFor();
        await page.route('**/api/v1/registers/labour-demand/entries**', (route) => route.abort());
        await page.locator('th button').first().click();
        await page.getByRole('alert').waitFor();
        faults.push(...(await inBoth(screen, 'state-server-away')));
        await page.unroute('**/api/v1/registers/labour-demand/entries**');

        await screen.goto(`${COUNTY}/${MONTH}/registers/labour-demand`);
        await page.locator('tbody button').first().waitFor();
        // What is still being asked for would find the session ended before the click does.
        await screen.settled();
        await screen.context.clearCookies();
        await page.locator('th button').first().click();
        await page.getByText('登录已失效').waitFor();
        await page.screenshot({ path: 'target/screens/state-session-ended-zh.png' });
        // Nothing behind it is reached, and Escape leads nowhere.
        for (let step = 0; step < 12; step++) {
            await page.keyboard.press(step % 4 === 3 ? 'Escape' : 'Tab');
            const kept = (): boolean => document.activeElement === document.body || !!document.activeElement?.closest('dialog[open]');
            await expect.poll(() => page.evaluate(kept)).toBe(true);
        }
        await expect.poll(() => page.locator('dialog[open]').count()).toBe(1);
        await page.getByLabel('密码', { exact: true }).fill(officer.password);
        await page.getByRole('button', { name: '登录' }).click();
        await page.getByText('登录已失效').waitFor({ state: 'detached' });

        await page.route('**/api/v1/sessions/current', (route) => route.abort());
        await page.getByRole('button', { name: '退出' }).click();
        await page.locator('.el-message--error').waitFor();
        expect(faults).toEqual([]);
        expect([...screen.wrong, ...screen.outside]).toEqual([]);
        await screen.close();
    });

    it('all late firms are copied, also those that are not shown yet', async () => {
        const screen = await at(`${COUNTY}/2017-01/registers/labour-demand`);
        const { page } = screen;
        await page.route('**/api/v1/ledger/reporting-status**', (route) => {
            const later = new URL(route.request().url()).searchParams.has('after');
            const text = later ? '第二家' : '第一家';
            return route.fulfill({ json: { enterprises: [{ place: COUNTY, uscc: text, enterpriseName: text, state: 'late', text }], next: later ? null : '1' } });
        });
        await page.getByRole('navigation').getByText('月报').click();
        await page.getByRole('region', { name: '未报企业' }).waitFor();
        await page.getByRole('button', { name: '复制催报文字' }).click();
        await page.getByText('已复制 2 条').waitFor();
        expect(await page.getByRole('region', { name: '未报企业' }).innerText()).toContain('第二家');
        expect(screen.wrong).toEqual([]);
        await screen.close();
    });

    it('heads of tables stick at the edge of what scrolls', async () => {
        const screen = await at(`${COUNTY}/${MONTH}/figures`);
        const { page } = screen;
        await page.setViewportSize({ width: 1366, height: 400 });
        await page.locator('main table.rows').first().waitFor();
        await screen.settled();
        const [head, edge] = await page.evaluate(() => {
            const table = document.querySelector('main table.rows') as HTMLElement;
            const main = document.querySelector('main') as HTMLElement;
            main.scrollTop += table.getBoundingClientRect().top - main.getBoundingClientRect().top + 20;
            return [table.querySelector('th') as HTMLElement, main].map((one) => one.getBoundingClientRect().top);
        });
        expect(head).toBe(edge);
        await screen.close();
    });
});
