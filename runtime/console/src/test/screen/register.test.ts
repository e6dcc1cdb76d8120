import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { creditCode, demand, profile } from './firms';
import { look } from './look';
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
        await sumUpBy('县(市、区)');
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

describe('an import', () => {
    it('that is large shows how far it is, is found again from the work list, and can be cancelled', async () => {
        const county = COUNTIES[0];
        const csv = new TextDecoder().decode(await officer.rest.file(`registers/labour-demand/export?format=csv&jurisdiction=${county}&period=${MONTH}`));
        const [header, row] = csv.trimEnd().split(/\r?\n/) as [string, string];
        expect(row).toContain(creditCode(county, 1));
        const body = [header, ...Array.from({ length: MANY }, () => row)].join('\r\n');

        const screen = await signedIn(`${county}/${MONTH}/registers/labour-demand/import`);
        const { page } = screen;
        const drop = page.locator('label.drop');
        await drop.waitFor();
        const transfer = await page.evaluateHandle((text) => {
            const dropped = new DataTransfer();
            dropped.items.add(new File([text], '用工需求.csv', { type: 'text/csv' }));
            return dropped;
        }, body);
        await drop.dispatchEvent('drop', { dataTransfer: transfer });
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
