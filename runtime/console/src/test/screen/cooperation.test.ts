import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inBoth, look } from './look';
import { browser, Rest, Screen } from './screen';

const SENDING = '451481';
const RECEIVING = '450126';
const REGION = '450000';
const MONTH = '2019-03';

/** Answers what the page asks for. */
async function answer(page: Page): Promise<void> {
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('联系人姓名').fill('示例联系人');
    await dialog.getByLabel('联系电话').fill('0771-8201234');
    await dialog.getByRole('button', { name: '应用' }).click();
}

let chromium: Browser;

beforeAll(async () => (chromium = await browser()));
afterAll(() => chromium.close());

it('a plugin’s pages: a plan with its flow chart, proposed, and confirmed by the other place', async () => {
    const admin = await Rest.administrator();
    const region = await admin.officer('screen.region', REGION, 'officer');
    const receiving = await admin.officer('screen.receiving', RECEIVING, 'officer');
    const scenario = {
        jurisdiction: REGION,
        period: MONTH,
        name: '示例方案',
        options: {
            supply: [{ place: SENDING, occupation: '6-18-02-04', persons: 60 }],
            shortage: [{ place: RECEIVING, occupation: '6-18-02-04', persons: 40 }],
        },
    };
    await region.rest.send('POST', 'laborcoop/allocations', scenario);

    const screen = await Screen.open(chromium);
    await screen.goto(`${REGION}/${MONTH}/pages/org.bagui.plugin.laborcoop/allocations`);
    await screen.signIn(region.username, region.password);
    await screen.page.getByText('完成').waitFor();
    await screen.page.getByRole('button', { name: '查看' }).click();
    await screen.page.getByRole('img', { name: '谁向谁输送多少人' }).waitFor();
    expect(await screen.page.locator('svg[role=img] text').allTextContents()).toEqual(['凭祥市 40', '宾阳县 40']);
    await screen.page.getByRole('button', { name: '向没有结对的地区提出结对' }).click();
    await answer(screen.page);
    await screen.page.getByText('待确认').waitFor();
    await screen.page.getByRole('button', { name: '删除' }).click();
    await screen.page.getByRole('dialog').getByText('删除方案“示例方案”').waitFor();
    await screen.page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await screen.page.getByRole('dialog').waitFor({ state: 'hidden' });
    const faults = await inBoth(screen, 'allocations');

    // Whoever stands above both, or has proposed, has nothing to answer.
    const answers = screen.page.locator('main').getByRole('button', { name: /确认|谢绝/ });
    await screen.goto(`${SENDING}/${MONTH}/pages/org.bagui.plugin.laborcoop/pairings`);
    await screen.page.locator('main').getByText('待确认').first().waitFor();
    expect(await answers.count()).toBe(0);

    const other = await Screen.open(chromium);
    await other.goto(`${RECEIVING}/${MONTH}/pages/org.bagui.plugin.laborcoop/pairings`);
    await other.signIn(receiving.username, receiving.password);
    await other.page.getByRole('button', { name: '确认' }).click();
    await other.page.getByRole('dialog').waitFor();
    await other.page.getByRole('button', { name: '关闭此对话框' }).waitFor();
    const asked = await look(other.page, 'pairings-asked-zh');
    await answer(other.page);
    await other.page.getByText('有效', { exact: true }).waitFor();
    await other.page.getByRole('button', { name: '查看共享数据' }).click();
    await other.page.getByRole('heading', { name: '协议共享的数据' }).waitFor();
    faults.push(...(await inBoth(other, 'pairings')));
    await other.goto(`${RECEIVING}/2018-01/pages/org.bagui.plugin.laborcoop/allocations`);
    faults.push(...(await inBoth(other, 'allocations-empty')));
    expect([...faults, ...asked]).toEqual([]);
    expect([...screen.wrong, ...other.wrong, ...screen.outside, ...other.outside]).toEqual([]);
    await screen.close();
    await other.close();
});
