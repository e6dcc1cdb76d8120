import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clerk, firm, monthsFromNow, reportAll } from './firms';
import { look } from './look';
import { browser, Rest, Screen } from './screen';

const COUNTY = '450327';
const PHONE = { width: 390, height: 844 };
const RUN = Date.now() % 30_000;
const NOW = monthsFromNow(-1);
const LAST = monthsFromNow(-2);

const own = firm(COUNTY, RUN * 3);
const other = firm(COUNTY, RUN * 3 + 1);
const name = `screen.firm${RUN}`;
const password = `Own-${crypto.randomUUID()}`;

let chromium: Browser;
let admin: Rest;
let officer: Rest;
let first: string;
let screen: Screen;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
    chromium = await browser();
    admin = await Rest.administrator();
    ({ rest: officer } = await admin.officer(`screen.firmo${RUN}`, COUNTY, 'officer', 'reviewer'));
    for (const one of [own, other]) {
        await reportAll(officer, one, LAST);
    }
    await reportAll(officer, other, NOW, 100);
    first = await clerk(admin, name, own);
    screen = await Screen.open(chromium, PHONE);
    page = screen.page;
    page.setDefaultTimeout(20_000);
});
afterAll(async () => {
    expect(screen.wrong).toEqual([]);
    expect(screen.outside).toEqual([]);
    await screen.close();
    await chromium.close();
});

function card(register: string) {
    return page.locator(`[data-register="${register}"]`);
}

function button(text: string) {
    return page.getByRole('button', { name: text, exact: true });
}

/** Looks at the present state in both languages: nothing cut, nothing wider than the telephone. */
async function seen(state: string): Promise<void> {
    for (const language of ['zh', 'en']) {
        if (language === 'en') {
            await speak('English', '中文');
        }
        await page.locator('main:not([aria-busy="true"])').waitFor();
        faults.push(...(await look(page, `firm-${state}-${language}`)));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > page.viewportSize()!.width) {
            faults.push(`${state} in ${language}: ${wide} px wide`);
        }
    }
    await speak('中文', 'English');
    await page.locator('main:not([aria-busy="true"])').waitFor();
}

/** Switches the language, also under a dialog that covers the switch. */
async function speak(language: string, other: string): Promise<void> {
    await page.locator('button', { hasText: language }).first().dispatchEvent('click');
    await page.locator('button', { hasText: other }).first().waitFor();
}

async function entries(register: string, month = NOW): Promise<Record<string, unknown>[]> {
    const { items } = await officer.send('GET', `registers/${register}/entries?period=${month}&where=uscc=${own.uscc}&fields=${FIELDS[register]}`);
    return items as Record<string, unknown>[];
}
const FIELDS: Record<string, string> = {
    'enterprise-profile': 'employeesTotal,industrialWorkersTotal,updatedBy,status',
    'labour-demand': 'postTitle,shortageCurrent,status',
    'monthly-flow': 'hires,separations,status',
};

describe('an enterprise’s clerk with a telephone', () => {
    it('changes the first password and stands before its form', async () => {
        await screen.goto('');
        await screen.signIn(name, first);
        await page.getByLabel('当前密码').waitFor();
        await seen('password');
        await page.getByLabel('当前密码').fill(first);
        await page.getByLabel('新密码', { exact: true }).fill(password);
        await page.getByLabel('再输一次新密码').fill(password);
        await button('修改密码').click();
        await page.getByRole('heading', { name: own.name }).waitFor();
        expect(new URL(page.url()).pathname).toBe(`/console/firm/${NOW}`);
        await card('labour-demand').waitFor();
        expect(await page.getByText(other.name).count()).toBe(0);
        await seen('open');
    });

    it('reports a month without changes in three taps', async () => {
        const began = performance.now();
        await button('全部与上月相同').click();
        await page.getByText('本月有人入职或离职吗').waitFor();
        await seen('asked');
        await button('没有人入职或离职').click();
        await page.getByRole('dialog').getByText('焊工').waitFor();
        const seconds = performance.now() - began;
        await seen('unchanged');
        const again = performance.now();
        await button('确认上报').click();
        await page.getByText('本月已全部上报').waitFor();
        console.log(`a month without changes: 3 taps, no keystroke, ${Math.round(seconds + performance.now() - again)} ms`);
        await seen('reported');
        expect(await entries('labour-demand')).toHaveLength(2);
        expect(await entries('monthly-flow')).toMatchObject([{ hires: 0, separations: 0 }]);
    });

    it('changes a figure, mends what a rule finds, and explains what is odd', async () => {
        const began = performance.now();
        await card('enterprise-profile').getByRole('button', { name: '修改' }).click();
        const total = page.locator('#enterprise-profile-field-employeesTotal');
        const workers = page.locator('#enterprise-profile-field-industrialWorkersTotal');
        expect(await total.inputValue()).toBe('100');
        // Telephones show their number pad for it.
        expect(await total.getAttribute('type')).toBe('number');
        await total.fill('70');
        await card('enterprise-profile').getByText('上月 100 (−30)').waitFor();
        await card('enterprise-profile').getByRole('button', { name: '上报' }).click();
        await card('enterprise-profile').locator('.field .error').first().waitFor();
        await seen('fault');
        await total.fill('190');
        await workers.fill('80');
        await card('enterprise-profile').getByRole('button', { name: '上报' }).click();
        await total.waitFor({ state: 'detached' });
        const odd = card('enterprise-profile').getByRole('button', { name: '说明原因' });
        await odd.first().click();
        await seen('warning');
        for (let open = await odd.count(); open >= 0; open--) {
            await page.getByLabel('补充说明').fill(`新车间投产${open}`);
            await button('提交说明').click();
            await page.getByText(new RegExp(`已说明：.*新车间投产${open}`)).waitFor();
            if (open > 0) {
                await odd.first().click();
            }
        }
        console.log(`two figures changed, mended and explained: ${Math.round(performance.now() - began)} ms scripted, screenshots included`);
        expect(await entries('enterprise-profile')).toMatchObject([{ employeesTotal: 190, industrialWorkersTotal: 80, updatedBy: name, status: 'reported' }]);
    });

    it('adds a post, changes one and removes one', async () => {
        const demand = card('labour-demand');
        await demand.getByRole('button', { name: '增加一条' }).click();
        await page.locator('#labour-demand-field-postTitle').fill('电工');
        await choose('postCategory', '普工');
        await page.locator('#labour-demand-field-onPost').fill('3');
        await page.locator('#labour-demand-field-shortageCurrent').fill('1');
        await page.locator('#labour-demand-field-shortageExpansion').fill('0');
        await page.locator('#labour-demand-field-plannedRecruitment').fill('1');
        await choose('employmentForm', '全日制');
        await seen('post');
        await demand.getByRole('button', { name: '上报' }).click();
        await demand.getByText('电工', { exact: true }).waitFor();
        await demand.getByRole('button', { name: '修改 普工' }).click();
        await page.locator('#labour-demand-field-shortageCurrent').fill('6');
        await demand.getByRole('button', { name: '上报' }).click();
        await page.locator('#labour-demand-field-shortageCurrent').waitFor({ state: 'detached' });
        await demand.getByRole('button', { name: '删除 焊工' }).click();
        await button('确认上报').click();
        await demand.getByText('上月有、本月未报').waitFor();
        await seen('posts');
        const posts = (await entries('labour-demand')).map((one) => `${one.postTitle} ${one.shortageCurrent}`);
        expect(posts.sort()).toEqual(['普工 6', '电工 1']);
    });

    async function choose(field: string, option: string): Promise<void> {
        await page.locator(`#labour-demand-field-${field}`).click();
        await page.locator(`#labour-demand-field-${field}`).fill(option);
        await page.locator('.el-select-dropdown__item:visible', { hasText: option }).first().click();
    }

    it('keeps what was entered when the session ends', async () => {
        await card('monthly-flow').getByRole('button', { name: '修改' }).click();
        const hires = page.locator('#monthly-flow-field-hires');
        await hires.fill('9');
        await page.getByRole('button', { name: '上一月' }).click();
        await button('继续填写').click();
        await screen.context.clearCookies();
        await card('monthly-flow').getByRole('button', { name: '上报' }).click();
        await page.getByText('登录已失效').waitFor();
        await page.getByLabel('密码', { exact: true }).fill(password);
        await button('登录').click();
        await page.getByText('登录已失效').waitFor({ state: 'detached' });
        expect(await hires.inputValue()).toBe('9');
        await card('monthly-flow').getByRole('button', { name: '上报' }).click();
        await hires.waitFor({ state: 'detached' });
        expect(await entries('monthly-flow')).toMatchObject([{ hires: 9 }]);
    });

    it('is told when the officer has changed the same entry meanwhile', async () => {
        await card('monthly-flow').getByRole('button', { name: '修改' }).click();
        const [flow] = (await officer.send('GET', `registers/monthly-flow/entries?period=${NOW}&where=uscc=${own.uscc}&fields=id,version`)).items as [{ id: number; version: number }];
        await officer.change(`registers/monthly-flow/entries/${flow.id}`, flow.version, { separations: 3 });
        await page.locator('#monthly-flow-field-hires').fill('8');
        await card('monthly-flow').getByRole('button', { name: '上报' }).click();
        await button('取回最新内容并保留我的修改').click();
        await page.getByText('已取回最新内容').waitFor();
        await card('monthly-flow').getByRole('button', { name: '上报' }).click();
        await page.locator('#monthly-flow-field-hires').waitFor({ state: 'detached' });
        expect(await entries('monthly-flow')).toMatchObject([{ hires: 8, separations: 3 }]);
    });

    it('finds nothing at addresses of others, and nothing of them is asked for', async () => {
        await page.locator('main:not([aria-busy="true"])').waitFor();
        const given: string[] = [];
        page.on('response', (response) => {
            const path = new URL(response.url()).pathname;
            if (path.startsWith('/api/v1/') && response.status() < 400) {
                given.push(path);
            }
        });
        for (const path of ['450100/2022-03/registers/labour-demand', `${COUNTY}/${NOW}/registers/labour-demand`, `${COUNTY}/${NOW}/month`, 'elsewhere']) {
            await screen.goto(path);
            await page.getByRole('heading', { name: '没有找到' }).waitFor();
            await screen.settled();
        }
        await page.screenshot({ path: 'target/screens/firm-foreign-zh.png' });
        // The name of the own county, and who is signed in.
        expect([...new Set(given)].sort()).toEqual([`/api/v1/jurisdictions/${COUNTY}`, '/api/v1/sessions/current']);
        await page.getByRole('link', { name: '回到首页' }).click();
        await page.getByRole('heading', { name: own.name }).waitFor();
    });

    it('sees a month without a month before, and one in which the server is not reached', async () => {
        await screen.goto('firm/2014-05');
        await card('labour-demand').waitFor();
        await page.getByText('本月不在可填报的月份内').waitFor();
        expect(await card('labour-demand').getByRole('button').count()).toBe(0);
        await seen('empty');
        await page.route('**/own-enterprise/**', (route) => route.abort());
        await page.getByRole('button', { name: '上一月' }).click();
        await page.getByRole('alert').waitFor();
        await seen('error');
        await page.unroute('**/own-enterprise/**');
        await button('重试').click();
        await card('labour-demand').waitFor();
    });

    it('is told when it is not on the reporting list', async () => {
        const from = monthsFromNow(0);
        await officer.send('PUT', `ledger/reporting-list?jurisdiction=${COUNTY}`, {
            from,
            enterprises: [{ uscc: other.uscc }],
            leaving: { [own.uscc]: '规模以下' },
        });
        await screen.goto(`firm/${from}`);
        await page.getByText('本月企业不在填报名单中').waitFor();
        await seen('not-listed');
    });

    it('is told when the county has handed the month in', async () => {
        await officer.send('POST', `ledger/months/${NOW}/${COUNTY}/submit`, {});
        await screen.goto(`firm/${NOW}`);
        await page.getByText('本月报表已由人社部门报出').waitFor();
        await seen('handed-in');
        expect(await page.getByRole('button', { name: '修改' }).count()).toBe(0);
    });

    it('can use a desk as well', async () => {
        await page.setViewportSize({ width: 1366, height: 768 });
        await screen.goto(`firm/${LAST}`);
        await card('labour-demand').waitFor();
        await card('enterprise-profile').getByRole('button', { name: '修改' }).click();
        await seen('desk');
        expect(faults).toEqual([]);
    });
});
