import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demand, profile } from './firms';
import { browser, Rest, Screen, url } from './screen';
import { edited } from './workbook';

const COUNTY = '450330';
const CITY = '450300';
const MONTH = '2020-03';

let chromium: Browser;

beforeAll(async () => (chromium = await browser()));
afterAll(() => chromium.close());

it('a whole month by clicking', async () => {
    const admin = await Rest.administrator();
    const county = await admin.officer(`screen.county${Date.now() % 100000}`, COUNTY, 'officer', 'reviewer');
    const city = await admin.officer(`screen.city${Date.now() % 100000}`, CITY, 'reviewer');
    for (let firm = 1; firm <= 3; firm++) {
        await profile(county.rest, COUNTY, MONTH, firm);
        await demand(county.rest, COUNTY, MONTH, firm, 740 + firm);
    }
    const drifted = edited(await county.rest.file(`registers/labour-demand/export?format=xlsx&jurisdiction=${COUNTY}&period=${MONTH}`), [
        ['本月计划招聘人数', '这个月想招几个'],
        [/<v>741(\.0)?<\/v>/, '<v>-5</v>'],
        [/<v>742(\.0)?<\/v>/, '<v>744</v>'],
    ]);

    const screen = await Screen.open(chromium);
    const { page } = screen;
    await screen.goto(`${COUNTY}/${MONTH}/registers/labour-demand`);
    await screen.signIn(county.username, county.password);
    await page.getByRole('button', { name: '表格' }).click();
    await page.getByText('导入表格').click();
    await page.locator('input[type=file]').setInputFiles({ name: '用工需求.xlsx', mimeType: '', buffer: drifted });

    // The header is mapped once.
    await page.getByRole('combobox', { name: '“这个月想招几个”对应的栏目' }).click();
    await page.getByRole('option', { name: '本月计划招聘人数' }).click();
    await page.getByText('有错 1').waitFor();
    const fault = page.locator('table.rows tbody tr').first();
    expect(await fault.textContent()).toContain('当期生产缺工人数');

    // The marked workbook is corrected and sent again.
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载批注表格' }).click();
    const marked = readFileSync(await (await download).path());
    const corrected = edited(marked, [[/<v>-5(\.0)?<\/v>/, '<v>745</v>']]);
    await page.locator('input[type=file]').setInputFiles({ name: '用工需求(已改).xlsx', mimeType: '', buffer: corrected });
    await page.getByText('有错 0').waitFor();
    await page.getByRole('button', { name: '全部写入' }).click();
    await page.getByText('已写入').waitFor();

    // Warnings are explained, each kind at once.
    await page.getByRole('navigation').getByText('月报').click();
    const explain = page.getByRole('button', { name: '说明' });
    await explain.first().waitFor();
    for (let left = await explain.count(); left > 0; left--) {
        await explain.first().click();
        await page.getByRole('dialog').locator('textarea').fill('示例说明:已逐户核实');
        await page.getByRole('dialog').getByRole('button', { name: '应用' }).click();
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await page.waitForFunction((before) => document.querySelectorAll('.group').length < before, left);
    }
    await page.getByText('没有待说明的提示').waitFor();

    const steps = async (on: Screen, ...names: string[]): Promise<void> => {
        for (const name of names) {
            await on.page.getByRole('button', { name, exact: true }).click();
        }
    };
    await steps(screen, '提交');
    await page.locator('.el-tag').getByText('已提交').waitFor();

    const above = await Screen.open(chromium);
    await above.goto(`${COUNTY}/${MONTH}/month`);
    await above.signIn(city.username, city.password);
    await steps(above, '退回');
    await above.page.getByRole('dialog').locator('input').fill('示例:请核对缺工人数');
    await above.page.getByRole('dialog').getByRole('button', { name: '应用' }).click();
    await above.page.locator('.el-tag').getByText('已退回').waitFor();

    await page.getByRole('navigation').getByText('本月工作').click();
    await page.getByText('示例:请核对缺工人数').waitFor();
    await page.getByRole('navigation').getByText('月报').click();
    await steps(screen, '提交');
    await page.locator('.el-tag').getByText('已提交').waitFor();
    await above.page.reload();
    await steps(above, '接收');
    await above.page.locator('.el-tag').getByText('已接收').waitFor();

    // What the figures' page shows is what REST says.
    await page.getByRole('navigation').getByText('数据分析').click();
    const shown = page.locator('tr', { hasText: '当期缺工人数' }).locator('td').nth(1);
    await shown.waitFor();
    const { totals } = await county.rest.send('GET', `registers/labour-demand/rollup?jurisdiction=${COUNTY}&period=${MONTH}&measures=shortageCurrent`);
    expect(await shown.textContent()).toContain((totals as { shortageCurrent: number }).shortageCurrent.toLocaleString('zh-CN'));
    expect((totals as { shortageCurrent: number }).shortageCurrent).toBe(745 + 744 + 743);
    expect([...screen.wrong, ...above.wrong, ...screen.outside, ...above.outside]).toEqual([]);
    expect(page.url().startsWith(url)).toBe(true);
    await screen.close();
    await above.close();
});
