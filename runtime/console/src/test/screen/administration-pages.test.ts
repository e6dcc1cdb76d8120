import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { look } from './look';
import { browser, LANGUAGES, Rest, Screen } from './screen';

const REGION = '450000';
const COUNTY = '450403';
const MONTH = '2020-07';
const run = String(Date.now() % 1_000_000);

interface Account {
    username: string;
    password: string;
}

let chromium: Browser;
let region: Rest;
let chief: Account;
const open: Screen[] = [];

beforeAll(async () => {
    chromium = await browser();
    region = await Rest.administrator();
    chief = await region.officer(`adm.top${run}`, REGION, 'administrator');
});
afterEach(async () => {
    for (const screen of open.splice(0)) {
        expect(screen.wrong).toEqual([]);
        expect(screen.outside).toEqual([]);
        await screen.close();
    }
});
afterAll(() => chromium.close());

describe.each(LANGUAGES)('in %s', (language) => {
    it('each page can be used by anybody, with nothing cut and nothing untranslated', async () => {
        const keeper = await region.officer(`adm.key${language}${run}`, COUNTY, 'administrator');
        const reviewer = await region.officer(`adm.eye${language}${run}`, COUNTY, 'reviewer');
        const watcher = await region.officer(`adm.ear${language}${run}`, COUNTY, 'auditor');
        const faults: string[] = [];
        const signedIn = async (who: Account, path: string): Promise<Screen> => {
            const screen = await Screen.open(chromium);
            open.push(screen);
            await screen.page.addInitScript((chosen) => localStorage.setItem('bagui.language', chosen), language);
            await screen.goto(path);
            await screen.page.locator('#username').fill(who.username);
            await screen.page.locator('#password').fill(who.password);
            await screen.page.locator('button[type=submit]').click();
            await screen.page.locator('nav a').first().waitFor();
            return screen;
        };
        const kept = async (of: Screen, name: string): Promise<void> => {
            await of.settled();
            faults.push(...(await look(of.page, `adm-${name}-${language}`)));
        };
        const screen = await signedIn(keeper, `${COUNTY}/${MONTH}/administration/accounts`);
        const { page } = screen;
        const enters = async (who: Account): Promise<void> => {
            await screen.context.clearCookies();
            await screen.goto(`${COUNTY}/${MONTH}/own-account`);
            await page.locator('#username').fill(who.username);
            await page.locator('#password').fill(who.password);
            await page.locator('button[type=submit]').click();
            await page.locator('nav a').first().waitFor();
        };
        const keep = (name: string): Promise<void> => kept(screen, name);
        const go = async (path: string): Promise<void> => {
            await screen.goto(`${COUNTY}/${MONTH}/administration/${path}`);
            await page.locator('main h1').first().waitFor();
            await screen.settled();
        };
        const drawer = page.locator('.el-drawer');
        await go('accounts');
        await keep('accounts');
        await page.locator('.bar .el-button--primary').click();
        await drawer.locator('.el-checkbox').last().click();
        await drawer.locator('button[type=submit]').click();
        await drawer.locator('.field [role=alert]').first().waitFor();
        await keep('account-faults');
        await go('accounts');
        await page.locator('main tbody button').first().click();
        await drawer.locator('form').waitFor();
        await keep('account');
        await drawer.locator('.el-tabs__item').nth(1).click();
        await drawer.locator('.el-tab-pane').nth(1).locator('.quiet').first().waitFor();
        await keep('tokens-of-another');
        await region.account(`adm.wait${language}${run}`, COUNTY, 'reader');
        await region.send('PATCH', `accounts/adm.wait${language}${run}`, { roles: ['administrator'] });
        await go('accounts');
        await page.getByRole('button', { name: `adm.wait${language}${run}` }).click();
        await drawer.locator('.pending').waitFor();
        await keep('account-pending');
        await screen.goto(`${COUNTY}/${MONTH}/own-account`);
        await page.locator('#token-name').waitFor();
        await keep('own-account');
        await page.locator('#token-name').fill(`${language}${run}`);
        await page.locator('#token-permissions .el-checkbox').first().click();
        await page.locator('button[type=submit]').last().click();
        await page.locator('[role=status] code').waitFor();
        await keep('token-once');
        await page.locator('main tbody button').first().click();
        await page.locator('.el-message-box').waitFor();
        await keep('asked');
        await go('accounts');
        await page.locator('.bar input').first().fill('nobody-at-all');
        await page.locator('.el-empty').waitFor();
        await keep('accounts-empty');
        await go('roles');
        await keep('roles');
        await page.locator('.bar .el-button--primary').click();
        await drawer.locator('.permission .el-checkbox').first().click();
        await drawer.locator('button[type=submit]').click();
        await drawer.locator('.field [role=alert]').first().waitFor();
        await keep('role-faults');
        await go('tenants');
        await keep('tenants');
        await page.locator('section').nth(1).locator('tbody button').first().click();
        await drawer.locator('form').waitFor();
        await drawer.locator('.bar .el-button').last().click();
        await drawer.locator('button[type=submit]').click();
        await drawer.locator('.field [role=alert]').first().waitFor();
        await keep('fields-faults');
        await go('codeLists?list=division');
        await page.locator('main tbody tr').first().waitFor();
        await keep('code-lists');
        await go('codeLists?list=occupation');
        await page.locator('.el-empty').waitFor();
        await keep('code-list-empty');
        const loading = await signedIn(chief, `${REGION}/${MONTH}/administration/codeLists?list=shortage_reason`);
        await loading.page.locator('.bar + .el-button').click();
        const faulty = Buffer.from('code,name_zh\r\n1,\r\n1,x\r\n');
        await loading.page.locator('input[type=file]').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: faulty });
        await loading.page.locator('.el-message-box .el-button--primary').click();
        await loading.page.locator('.load [role=alert]').waitFor();
        await kept(loading, 'code-faults');
        await go('plugins');
        await keep('plugins');
        await enters(reviewer);
        await go('officers');
        await page.locator('main tbody tr').first().waitFor();
        await keep('officers');
        await go('officers?register=labour-supply');
        await keep('officers-of');
        await page.locator('.bar .el-button--primary').click();
        await drawer.locator('form').waitFor();
        await keep('officers-form');
        await enters(watcher);
        await go('audit');
        await page.locator('main tbody button').first().click();
        await keep('audit');
        await go('audit?actor=nobody');
        await page.locator('.el-empty').waitFor();
        await keep('audit-empty');
        await go('audit?from=yesterday');
        await page.locator('main [role=alert]').waitFor();
        await keep('audit-fault');
        expect(faults).toEqual([]);
    });
});
