import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browser, Rest, Screen, url } from './screen';
import { edited } from './workbook';

const COUNTY = '450330';
const CITY = '450300';
const MONTH = '2020-03';

let chromium: Browser;

beforeAll(async () => (chromium = await browser()));
afterAll(() => chromium.close());

/** A check character after GB 32100 (ISO 7064, MOD 31-3). */
function creditCode(number: number): string {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    const organisation = `MA5${String(number).padStart(5, '0')}`;
    const parts = [3, 7, 9, 10, 5, 8, 4, 2];
    const rest = 11 - ([...organisation].reduce((sum, one, at) => sum + '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(one) * (parts[at] as number), 0) % 11);
    const first = `91${COUNTY}${organisation}${rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)}`;
    const sum = [...first].reduce((all, one, at) => all + alphabet.indexOf(one) * (weights[at] as number), 0);
    return first + alphabet[(31 - (sum % 31)) % 31];
}

it('a whole month by clicking', async () => {
    const admin = await Rest.administrator();
    const county = await admin.officer(`screen.county${Date.now() % 100000}`, COUNTY, 'officer', 'reviewer');
    const city = await admin.officer(`screen.city${Date.now() % 100000}`, CITY, 'reviewer');
    for (let firm = 1; firm <= 3; firm++) {
        await county.rest.send('POST', 'registers/enterprise-profile/entries', {
            countyCode: COUNTY,
            period: MONTH,
            uscc: creditCode(firm),
            enterpriseName: `广西示例第${firm}有限公司`,
            registrationType: '173',
            industryCode: '36',
            businessAddress: `工业大道${firm}号`,
            operatingStatus: 'NORMAL',
            employeesTotal: 100,
            industrialWorkersTotal: 80,
            workersGeneral: 50,
            workersSkilled: 30,
            skillNone: 40,
            skillJunior: 20,
            skillIntermediate: 10,
            skillSenior: 6,
            skillTechnician: 3,
            skillSeniorTechnician: 1,
            contactName: '示例联系人',
            contactMobile: '13907739117',
        });
        await county.rest.send('POST', 'registers/labour-demand/entries', {
            countyCode: COUNTY,
            period: MONTH,
            uscc: creditCode(firm),
            postTitle: '操作工',
            postCategory: 'GENERAL',
            employmentForm: 'FULL_TIME',
            onPost: 40,
            shortageCurrent: 740 + firm,
            shortageExpansion: 0,
            plannedRecruitment: 5,
            wageMin: 3000,
            wageMax: 4000,
        });
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
