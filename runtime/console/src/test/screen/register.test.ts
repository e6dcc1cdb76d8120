import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { creditCode, demand, profile } from './firms';
import { inBoth, look } from './look';
import { browser, Rest, Screen } from './screen';

const COUNTIES = ['450702', '450703'] as const;
const CITY = '450700';
const MONTH = '2020-09';
const MANY = 60_000;

let chromium: Browser;
let officer: { username: string; password: string; rest: Rest };

beforeAll(async () => {
    chromium = await browser();
    officer = await (await Rest.administrator()).officer(`screen.sums${Date.now() % 100_000}`, CITY, 'officer');
    for (const county of COUNTIES) {
        await profile(officer.rest, county, MONTH, 1);
        await demand(officer.rest, county, MONTH, 1, county === COUNTIES[0] ? 30 : 12);
    }
});
afterAll(() => chromium.close());

async function signedIn(path: string): Promise<Screen> {
    const screen = await Screen.open(chromium);
    await screen.goto(path);
    await screen.signIn(officer.username, officer.password);
    return screen;
}

describe('a register', () => {
    it('is summed up by place and by code, and each sum opens its entries', async () => {
        const screen = await signedIn(`${CITY}/${MONTH}/registers/labour-demand`);
        const { page } = screen;
        const sumUpBy = async (dimension: string): Promise<void> => {
            await page.getByRole('combobox', { name: '汇总方式' }).click({ force: true });
            await page.getByRole('option', { name: dimension, exact: true }).click();
        };
        await sumUpBy('县（市、区）');
        await page.waitForURL('**by=county');
        const row = page.locator('main tbody tr', { hasText: '钦南区' });
        await expect.poll(() => row.innerText()).toMatch(/\b30\b/);
        expect(await page.locator('main tfoot').innerText()).toMatch(/\b42\b/);
        expect(await look(page, 'register-sums-zh')).toEqual([]);
        await row.locator('a').click();
        await page.waitForURL(`**/${COUNTIES[0]}/${MONTH}/registers/labour-demand`);
        await page.locator('tfoot', { hasText: '30' }).waitFor();
        await page.goBack();
        await page.waitForURL('**by=county');
        await sumUpBy('岗位类别');
        await page.locator('main tbody a').first().click();
        await page.waitForURL('**where=postCategory*');
        await page.locator('tfoot', { hasText: '42' }).waitFor();
        expect(screen.wrong).toEqual([]);
        await screen.close();
    });

    it('shows which warnings wait, and takes a reason of the list for all of a kind', async () => {
        const screen = await signedIn(`${CITY}/${MONTH}`);
        const { page } = screen;
        await page.getByText('条提示待说明').click();
        await page.waitForURL(`**/${CITY}/${MONTH}/month`);
        const groups = page.locator('.group');
        await groups.first().waitFor();
        const before = await groups.count();
        const city = page.locator('main table').first().locator('tbody tr').first().locator('td').last();
        await expect.poll(() => city.innerText()).toMatch(/^[1-9]/);
        expect(await look(page, 'month-warnings-zh')).toEqual([]);
        await groups.first().getByRole('button', { name: '说明' }).click();
        await page.getByRole('dialog').getByRole('combobox', { name: '原因' }).click({ force: true });
        await page.getByRole('option').first().click();
        await page.getByRole('option').first().waitFor({ state: 'hidden' });
        expect(await look(page, 'month-reason-zh')).toEqual([]);
        await page.getByRole('dialog').getByRole('button', { name: '应用' }).click();
        await expect.poll(() => groups.count()).toBeLessThan(before);
        expect(screen.wrong).toEqual([]);
        await screen.close();
    });
});

/** The demand of a county as it is exported, header and its only row. */
async function exported(county: string): Promise<[header: string, row: string]> {
    const csv = new TextDecoder().decode(await officer.rest.file(`registers/labour-demand/export?format=csv&jurisdiction=${county}&period=${MONTH}`));
    return csv.trimEnd().split(/\r?\n/) as [string, string];
}

/** Drops a file on the page of imports. */
async function drop(page: Page, body: string): Promise<void> {
    const target = page.locator('label.drop');
    await target.waitFor();
    const dataTransfer = await page.evaluateHandle((text) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([text], '用工需求.csv', { type: 'text/csv' }));
        return dropped;
    }, body);
    await target.dispatchEvent('drop', { dataTransfer });
}

describe('an import', () => {
    it('says before anything is written which columns are missing for the rules', async () => {
        const county = COUNTIES[1];
        const lines = (await exported(county)).map((line) => line.split(','));
        const at = lines[0]?.indexOf('缺工原因') as number;
        expect(at).toBeGreaterThan(0);
        const screen = await signedIn(`${county}/${MONTH}/registers/labour-demand/import`);
        const { page } = screen;
        await drop(page, lines.map((line) => line.filter((_cell, column) => column !== at).join(',')).join('\r\n'));
        const said = page.getByRole('alert').filter({ hasText: '与其有关的规则未检查' });
        await said.waitFor();
        expect(await said.innerText()).toContain('1 个栏目：缺工原因。');
        expect(await inBoth(screen, 'import-unchecked')).toEqual([]);
        expect(screen.wrong).toEqual([]);
        await screen.close();
    });

    it('that is large shows how far it is, is found again from the work list, and can be cancelled', async () => {
        const county = COUNTIES[0];
        const [header, row] = await exported(county);
        expect(row).toContain(creditCode(county, 1));
        const body = [header, ...Array.from({ length: MANY }, () => row)].join('\r\n');

        const screen = await signedIn(`${county}/${MONTH}/registers/labour-demand/import`);
        const { page } = screen;
        await drop(page, body);
        await expect.poll(async () => Number(/[\d,]+/.exec(await page.getByRole('status').innerText())?.[0].replaceAll(',', '')), { timeout: 60_000, interval: 20 }).toBeGreaterThan(0);
        await page.screenshot({ path: 'target/screens/import-running-zh.png' });

        await page.getByRole('navigation').getByText('本月工作').click();
        await page.locator('main table a', { hasText: '用工需求.csv' }).first().click();
        await page.getByRole('button', { name: '取消' }).click();
        await page.getByText('已取消').waitFor();
        const { total } = await officer.rest.send('GET', `registers/labour-demand/entries?jurisdiction=${county}&period=${MONTH}&count=true`);
        expect(total).toBe(1);
        expect(screen.wrong).toEqual([]);
        await screen.close();
    });
});
