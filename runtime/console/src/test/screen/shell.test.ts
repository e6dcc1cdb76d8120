import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browser, Rest, Screen } from './screen';

const COUNTY = '450323';
const CITY = '450300';

let chromium: Browser;
let admin: Rest;
let screen: Screen;

beforeAll(async () => {
    chromium = await browser();
    admin = await Rest.administrator();
});
afterEach(async () => {
    expect(screen.wrong).toEqual([]);
    expect(screen.outside).toEqual([]);
    await screen.close();
});
afterAll(() => chromium.close());

describe('the way in', () => {
    it('asks for a password of one’s own first', async () => {
        const first = await admin.account('screen.first', COUNTY, 'officer');
        screen = await Screen.open(chromium);
        await screen.goto('');
        await screen.signIn('screen.first', 'Wrong-Pass-2022');
        await screen.page.getByRole('alert').waitFor();
        await screen.signIn('screen.first', first);
        await screen.page.getByLabel('当前密码').fill(first);
        await screen.page.getByLabel('新密码', { exact: true }).fill('123456');
        await screen.page.getByLabel('再输一次新密码').fill('123456');
        await screen.page.getByRole('button', { name: '修改密码' }).click();
        await screen.page.getByRole('alert').waitFor();
        const own = `Own-${crypto.randomUUID()}`;
        await screen.page.getByLabel('新密码', { exact: true }).fill(own);
        await screen.page.getByLabel('再输一次新密码').fill(own);
        await screen.page.getByRole('button', { name: '修改密码' }).click();
        await screen.page.getByRole('heading', { name: '本月工作' }).waitFor();
        expect(new URL(screen.page.url()).pathname).toMatch(new RegExp(`^/console/${COUNTY}/20\\d\\d-\\d\\d$`));
    });

    it('moves nothing where the system asks for that', async () => {
        screen = await Screen.open(chromium);
        await screen.goto('');
        const button = screen.page.getByRole('button', { name: '登录' });
        const seconds = async (): Promise<number> => Number.parseFloat(await button.evaluate((one) => getComputedStyle(one).transitionDuration));
        await button.waitFor();
        expect(await seconds()).toBeLessThan(0.001);
        await screen.page.emulateMedia({ reducedMotion: 'no-preference' });
        expect(await seconds()).toBeGreaterThan(0.05);
    });

    it('keeps no token where a script could read it', async () => {
        const officer = await admin.officer('screen.token', COUNTY, 'officer');
        screen = await Screen.open(chromium);
        await screen.goto('');
        await screen.signIn(officer.username, officer.password);
        await screen.page.getByRole('heading', { name: '本月工作' }).waitFor();
        const kept = await screen.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
        expect(kept).toBe('[{"bagui.language":"zh"},{},""]');
        const cookies = await screen.context.cookies();
        expect(cookies.map(({ name, path }) => `${name} ${path}`).sort()).toEqual(['bagui-device /api/v1/sessions', 'bagui-session /api/v1']);
        cookies.forEach((cookie) => expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' }));
    });

    it('shows a foreign place as not there', async () => {
        const officer = await admin.officer('screen.foreign', COUNTY, 'officer');
        screen = await Screen.open(chromium);
        await screen.goto('450921/2022-03/registers/labour-demand');
        await screen.signIn(officer.username, officer.password);
        await screen.page.getByRole('heading', { name: '没有找到' }).waitFor();
    });
});

describe('an entry', () => {
    it('shows the rules’ messages beside the fields, and its history', async () => {
        const officer = await admin.officer('screen.entry', COUNTY, 'officer');
        screen = await Screen.open(chromium);
        await screen.goto(`${COUNTY}/2020-05/registers/park`);
        await screen.signIn(officer.username, officer.password);
        await screen.page.getByRole('button', { name: '新增' }).click();
        await screen.page.getByRole('button', { name: '保存' }).click();
        const faults = screen.page.locator('.error');
        await faults.first().waitFor();
        expect(await faults.count()).toBeGreaterThan(0);
    });

    it('is not left with a draft unless somebody says so, by a link or by back', async () => {
        const officer = await admin.officer('screen.leaves', COUNTY, 'officer');
        screen = await Screen.open(chromium);
        const { page } = screen;
        await screen.goto(`${COUNTY}/2020-05/registers/park`);
        await screen.signIn(officer.username, officer.password);
        await page.getByRole('navigation').getByText('劳动力资源调查台账').click();
        await page.getByRole('button', { name: '新增' }).click();
        const persons = page.locator('#field-personsAvailable');
        await persons.fill('15');
        await page.goBack();
        await page.getByRole('button', { name: '继续填写' }).click();
        await page.locator('.el-message-box').waitFor({ state: 'hidden' });
        expect(await persons.inputValue()).toBe('15');
        expect(page.url()).toContain('labour-supply');
        await page.keyboard.press('Escape');
        await page.locator('.el-message-box').last().getByRole('button', { name: '离开' }).click();
        await persons.waitFor({ state: 'detached' });
        await page.goBack();
        await page.waitForURL('**/registers/park');
    });

    it('keeps a draft when the session ends in the middle', async () => {
        const officer = await admin.officer('screen.draft', COUNTY, 'officer');
        screen = await Screen.open(chromium);
        await screen.goto(`${COUNTY}/2020-05/registers/labour-supply`);
        await screen.signIn(officer.username, officer.password);
        await screen.page.getByRole('button', { name: '新增' }).click();
        const persons = screen.page.locator('#field-personsAvailable');
        await persons.fill('73911');
        await screen.context.clearCookies();
        await screen.page.getByRole('button', { name: '保存' }).click();
        await screen.page.getByText('登录已失效').waitFor();
        await screen.page.getByLabel('密码', { exact: true }).fill(officer.password);
        await screen.page.getByRole('button', { name: '登录' }).click();
        await screen.page.getByText('登录已失效').waitFor({ state: 'detached' });
        expect(await persons.inputValue()).toBe('73911');
    });
});

describe('two people', () => {
    it('on one entry: the second is told, and puts their change on top', async () => {
        const officer = await admin.officer('screen.two', CITY, 'officer');
        const made = await officer.rest.send('POST', 'registers/labour-supply/entries', {
            countyCode: COUNTY,
            period: '2020-06',
            occupationCode: '示例焊工',
            skillLevel: '3',
            personsAvailable: 10,
        });
        screen = await Screen.open(chromium);
        await screen.goto(`${COUNTY}/2020-06/registers/labour-supply`);
        await screen.signIn(officer.username, officer.password);
        await screen.page.locator('tbody button').first().click();
        const persons = screen.page.locator('#field-personsAvailable');
        await screen.page.waitForFunction(() => (document.querySelector('#field-personsAvailable') as HTMLInputElement | null)?.value === '10');
        const response = await fetch(`${process.env.BAGUI_URL}/api/v1/registers/labour-supply/entries/${String(made.id)}`, {
            method: 'PATCH',
            headers: { ...(await bearer(officer)), 'Content-Type': 'application/json', 'If-Match': '"1"' },
            body: JSON.stringify({ skillLevel: '4' }),
        });
        expect(response.status).toBe(200);
        await persons.fill('12');
        await screen.page.getByRole('button', { name: '保存' }).click();
        await screen.page.getByRole('button', { name: '取回最新内容' }).click();
        await screen.page.getByText('已取回最新内容').waitFor();
        expect(await persons.inputValue()).toBe('12');
        await screen.page.getByRole('button', { name: '保存' }).click();
        await persons.waitFor({ state: 'detached' });
        const now = await officer.rest.send('GET', `registers/labour-supply/entries/${String(made.id)}`);
        expect(now).toMatchObject({ personsAvailable: 12, skillLevel: '4' });
    });
});

async function bearer(officer: { username: string; password: string }): Promise<Record<string, string>> {
    const response = await fetch(`${process.env.BAGUI_URL}/api/v1/sessions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ username: officer.username, password: officer.password }),
    });
    return { Authorization: `Bearer ${((await response.json()) as { token: string }).token}` };
}
