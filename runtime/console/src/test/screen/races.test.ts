import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demand, profile } from './firms';
import { browser, Rest, Screen } from './screen';

const COUNTY = '450722';
const MONTH = '2020-11';
const BEFORE = '2020-10';

let chromium: Browser;
let officer: { username: string; password: string; rest: Rest };

beforeAll(async () => {
    chromium = await browser();
    officer = await (await Rest.administrator()).officer(`screen.races${Date.now() % 100_000}`, COUNTY, 'officer', 'reviewer');
    await profile(officer.rest, COUNTY, BEFORE, 1);
    await demand(officer.rest, COUNTY, BEFORE, 1, 33);
    await demand(officer.rest, COUNTY, MONTH, 1, 77);
});
afterAll(() => chromium.close());

async function signedIn(path: string): Promise<Screen> {
    const screen = await Screen.open(chromium);
    await screen.goto(`${COUNTY}/${MONTH}${path}`);
    await screen.signIn(officer.username, officer.password);
    return screen;
}

/** Answers that come when the test lets them. */
class HeldBack {
    private readonly waiting: (() => void)[] = [];

    /** Passes a request on, and keeps its answer. */
    readonly keep = async (route: Route): Promise<void> => {
        const answer = await route.fetch();
        await new Promise<void>((letGo) => this.waiting.push(letGo));
        // The page may have broken off meanwhile.
        await route.fulfill({ response: answer }).catch(() => undefined);
    };

    readonly count = (): number => this.waiting.length;

    letGo(): void {
        this.waiting.splice(0).forEach((one) => one());
    }
}

describe('an older answer', () => {
    it.each(['', '/month', '/figures', '/registers/labour-demand', '/registers/labour-demand?by=postCategory'])('never shows on %s', async (path) => {
        const screen = await signedIn(path);
        const { page } = screen;
        await page.locator('main h1').first().waitFor();
        await screen.settled();
        const meant = await page.locator('main').innerText();
        expect(meant).toMatch(/77|填报中/);
        // Whatever is of the month before comes last.
        const late = new HeldBack();
        await page.route((address) => decodeURIComponent(address.href).includes(`period=${BEFORE}`) || address.pathname.includes(`/${BEFORE}/`), late.keep);
        await page.getByRole('button', { name: '上一月' }).click();
        await page.waitForURL(`**/${BEFORE}**`);
        await page.getByRole('button', { name: '下一月' }).click();
        await page.waitForURL(`**/${MONTH}**`);
        await screen.settled(late.count);
        expect(late.count()).toBeGreaterThan(0);
        late.letGo();
        await screen.settled();
        await expect.poll(() => page.locator('main').innerText()).toBe(meant);
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await screen.close();
    });
});

describe('a file', () => {
    it('that another one takes the place of is forgotten, however late its report comes', async () => {
        const header = '统一社会信用代码,岗位名称';
        const screen = await signedIn('/registers/labour-demand/import');
        const { page } = screen;
        const input = page.locator('input[type=file]');
        await input.waitFor({ state: 'attached' });
        const late = new HeldBack();
        await page.route('**/imports?**', late.keep, { times: 1 });
        await input.setInputFiles({ name: 'first.csv', mimeType: 'text/csv', buffer: Buffer.from(`${header},甲\n`) });
        await input.setInputFiles({ name: 'second.csv', mimeType: 'text/csv', buffer: Buffer.from(`${header},乙\n`) });
        await page.getByRole('alert').waitFor();
        await screen.settled(late.count);
        late.letGo();
        await screen.settled();
        expect(await page.locator('main').innerText()).not.toContain('甲');
        expect(await page.locator('label.drop').innerText()).toContain('second.csv');
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await screen.close();
    });
});

describe('an entry that is saved', () => {
    it('shows what the rules ask, and stays one entry when it is saved again', async () => {
        const screen = await signedIn('/registers/labour-demand');
        const { page } = screen;
        await page.locator('tbody button').first().click();
        const shortage = page.locator('#field-shortageCurrent');
        await expect.poll(() => shortage.inputValue()).toBe('77');
        await shortage.fill('900');
        await page.getByRole('button', { name: '保存' }).click();
        await page.getByText('已保存').waitFor();
        expect(await page.locator('.el-drawer form').innerText()).toContain('请填写“缺工原因”');
        await shortage.fill('901');
        await page.getByRole('button', { name: '保存' }).click();
        await expect.poll(async () => (await entries()).map((one) => one.shortageCurrent)).toEqual([901]);
        await screen.settled();
        await page.keyboard.press('Escape');
        await shortage.waitFor({ state: 'detached' });
        expect(screen.wrong).toEqual([]);
        await screen.close();
    });

    async function entries(): Promise<{ shortageCurrent: number }[]> {
        return (await officer.rest.send('GET', `registers/labour-demand/entries?jurisdiction=${COUNTY}&period=${MONTH}`)).items as { shortageCurrent: number }[];
    }
});

it('another tab’s sign-in of the same account costs no draft', async () => {
    const screen = await signedIn('/registers/labour-supply');
    const { page } = screen;
    await page.getByRole('button', { name: '新增' }).click();
    await page.locator('#field-personsAvailable').fill('12');
    const session = await page.evaluate(
        async ([username, password]) =>
            (await fetch('/api/v1/sessions', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ username, password, browser: true }) })).status,
        [officer.username, officer.password],
    );
    expect(session).toBe(201);
    await page.getByRole('button', { name: '保存' }).click();
    // Refused for what is missing, not for the session.
    await page.locator('.error').first().waitFor();
    expect(await page.locator('.el-drawer').innerText()).not.toContain('X-Csrf-Token');
    await screen.close();
});
