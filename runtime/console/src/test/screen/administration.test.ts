import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browser, Rest, Screen, url } from './screen';

const REGION = '450000';
const CITY = '450400';
const COUNTY = '450403';
const TENANT = '450405';
const MONTH = '2020-07';
const run = String(Date.now() % 1_000_000);

interface Desk {
    username: string;
    password: string;
    rest: Rest;
}

let chromium: Browser;
let region: Rest;
let boss: Desk;
let chief: Desk;
let auditor: Desk;
const open: Screen[] = [];

beforeAll(async () => {
    chromium = await browser();
    region = await Rest.administrator();
    boss = await region.officer(`adm.boss${run}`, CITY, 'administrator');
    chief = await region.officer(`adm.chief${run}`, REGION, 'administrator');
    auditor = await region.officer(`adm.watch${run}`, CITY, 'auditor');
});
afterEach(async () => {
    for (const screen of open.splice(0)) {
        expect(screen.wrong).toEqual([]);
        expect(screen.outside).toEqual([]);
        await screen.close();
    }
});
afterAll(() => chromium.close());

/** A desk of its own, signed in, at a path; requests that fail there are counted. */
async function desk(who: { username: string; password: string }, path: string): Promise<Screen> {
    const screen = await Screen.open(chromium);
    open.push(screen);
    await screen.goto(path);
    await screen.signIn(who.username, who.password);
    return screen;
}

async function agree(page: Page, step: string): Promise<void> {
    // One box may still be fading when the next one comes.
    const box = page.locator('.el-message-box').last();
    await box.getByRole('button', { name: step }).click();
    await page.locator('.el-message-box').first().waitFor({ state: 'hidden' });
}

async function secret(page: Page): Promise<string> {
    const shown = page.locator('[role=status] code');
    await shown.waitFor();
    return (await shown.textContent()) ?? '';
}

async function changePassword(page: Page, from: string): Promise<string> {
    const own = `Own-${crypto.randomUUID()}`;
    await page.getByLabel('当前密码').fill(from);
    await page.getByLabel('新密码', { exact: true }).fill(own);
    await page.getByLabel('再输一次新密码').fill(own);
    await page.getByRole('button', { name: '修改密码' }).click();
    await page.getByRole('heading', { name: '本月工作' }).waitFor();
    return own;
}

describe('an administrator', () => {
    it('begins with the accounts, and nothing that is not theirs is asked for', async () => {
        const screen = await Screen.open(chromium);
        open.push(screen);
        const refused: string[] = [];
        screen.page.on('response', (response) => response.status() >= 400 && refused.push(`${response.status()} ${response.url()}`));
        await screen.goto('');
        await screen.page.locator('#username').waitFor();
        refused.length = 0;
        await screen.signIn(boss.username, boss.password);
        await screen.page.getByRole('heading', { name: '账户' }).waitFor();
        const navigation = screen.page.getByRole('navigation');
        expect(await navigation.getByRole('link').allTextContents()).toEqual(['账户', '角色', '地区设置', '代码表', '插件']);
        await screen.goto(`${CITY}/${MONTH}`);
        await screen.page.getByRole('heading', { name: '账户' }).waitFor();
        await screen.goto(`${CITY}/${MONTH}/registers/labour-demand`);
        await screen.page.getByRole('heading', { name: '您没有查看本页的权限' }).waitFor();
        await screen.settled();
        expect(refused).toEqual([]);
    });

    it('makes an account, gives it another password, locks it and lets it in again', async () => {
        const name = `adm.new${run}`;
        const { page } = await desk(boss, `${COUNTY}/${MONTH}/administration/accounts`);
        await page.getByRole('button', { name: '新建账户' }).click();
        await page.locator('#account-username').fill('9 wrong');
        await page.getByRole('button', { name: '创建账户' }).click();
        await page.locator('.el-drawer .field [role=alert]').first().waitFor();
        expect(await page.locator('.el-drawer .field [role=alert]').count()).toBe(2);
        await page.locator('#account-username').fill(name);
        await page.locator('#account-name').fill('示例经办');
        await page.getByRole('button', { name: '创建账户' }).click();
        const first = await secret(page);
        await page.locator('.el-drawer').getByText('所给的角色须由另一位管理员确认后生效。').waitFor();
        await chief.rest.send('POST', `accounts/${name}/pending/confirm`, { roles: ['officer'], jurisdiction: COUNTY });
        const officer = await desk({ username: name, password: first }, '');
        const own = await changePassword(officer.page, first);
        expect(new URL(officer.page.url()).pathname).toContain(COUNTY);

        await page.keyboard.press('Escape');
        await page.getByLabel('搜索用户名或姓名').fill(name);
        await page.getByRole('button', { name }).click();
        await page.getByRole('button', { name: '重置密码' }).click();
        await agree(page, '重置密码');
        const second = await secret(page);
        const again = await desk({ username: name, password: own }, '');
        await again.page.getByRole('alert').waitFor();
        await again.signIn(name, second);
        const last = await changePassword(again.page, second);

        await page.getByRole('button', { name: '停用账户' }).click();
        await agree(page, '停用账户');
        await page.getByRole('button', { name: '恢复账户' }).waitFor();
        await expect(Rest.signIn(name, last)).rejects.toThrow('wrong-credentials');
        await page.getByRole('button', { name: '恢复账户' }).click();
        await page.locator('.pending').waitFor();
        await chief.rest.send('POST', `accounts/${name}/pending/confirm`, { roles: ['officer'], jurisdiction: COUNTY });
        await page.reload();
        await page.getByRole('button', { name }).click();
        await page.getByRole('button', { name: '停用账户' }).waitFor();
        await Rest.signIn(name, last);
    });

    it('makes a role of permissions, gives it and takes it away', async () => {
        const word = `${TENANT}.desk${run}`;
        const { page } = await desk(boss, `${TENANT}/${MONTH}/administration/roles`);
        await page.getByRole('button', { name: '新建角色' }).click();
        await page.locator('#role-name').fill(`desk${run}`);
        await page.locator('#role-zh').fill('前台');
        await page.locator('#role-en').fill('Desk');
        for (const permission of ['查看台账', '导出', '查看代码表', '查看功能与插件']) {
            await page.locator('.permission .el-checkbox', { hasText: permission }).first().click();
        }
        expect(await page.locator('.permission', { hasText: '管理账户' }).locator('.is-disabled').count(), 'exclude each other').toBeGreaterThan(0);
        await page.getByRole('button', { name: '建立角色' }).click();
        await page.getByRole('cell', { name: word }).waitFor();
        const holder = await region.officer(`adm.desk${run}`, TENANT, word);
        const own = await desk(holder, '');
        await own.page.getByText('前台').first().waitFor();

        await page.getByRole('button', { name: '前台' }).click();
        await page.getByRole('button', { name: '删除角色' }).click();
        await agree(page, '删除角色');
        await page.locator('.el-drawer [role=alert]').first().waitFor();
        await region.send('PATCH', `accounts/${holder.username}`, { roles: ['reader'] });
        await page.getByRole('button', { name: '删除角色' }).click();
        await agree(page, '删除角色');
        await page.getByRole('cell', { name: word }).waitFor({ state: 'detached' });
    });

    it('sees and revokes the token that an officer has issued, and issues none for others', async () => {
        const officer = await region.officer(`adm.prog${run}`, COUNTY, 'officer');
        const own = await desk(officer, `${COUNTY}/${MONTH}`);
        await own.page.getByRole('link', { name: officer.username }).click();
        await own.page.getByRole('heading', { name: '我的账户' }).waitFor();
        expect(await own.page.getByText('查看人员完整信息', { exact: true }).count()).toBe(0);
        await own.page.getByRole('button', { name: '生成令牌' }).click();
        await own.page.locator('.field [role=alert]').first().waitFor();
        await own.page.locator('#token-name').fill('夜间同步');
        await own.page.getByText('查看台账', { exact: true }).click();
        await own.page.getByRole('button', { name: '生成令牌' }).click();
        const token = await secret(own.page);
        const status = async (): Promise<number> =>
            (await fetch(`${url}/api/v1/registers/enterprise/entries`, { headers: { Authorization: `Bearer ${token}` } })).status;
        expect(await status()).toBe(200);
        const { page } = await desk(boss, `${COUNTY}/${MONTH}/administration/accounts`);
        await page.getByRole('button', { name: officer.username }).click();
        await page.getByRole('tab', { name: '程序令牌' }).click();
        await page.getByRole('row', { name: '夜间同步' }).getByRole('button', { name: '吊销' }).click();
        expect(await page.getByRole('button', { name: '生成令牌' }).count()).toBe(0);
        await agree(page, '吊销');
        await page.getByText('没有令牌').waitFor();
        expect(await status()).toBe(401);
    });

    it('asks for another administrator, whom a second one confirms', async () => {
        const name = `adm.two${run}`;
        const { page } = await desk(boss, `${COUNTY}/${MONTH}/administration/accounts`);
        await page.getByRole('button', { name: '新建账户' }).click();
        await page.locator('#account-username').fill(name);
        await page.locator('#account-name').fill('示例管理员');
        await page.locator('#account-roles').getByText('经办人', { exact: true }).click();
        await page.locator('#account-roles').getByText('管理员', { exact: true }).click();
        await page.getByRole('button', { name: '创建账户' }).click();
        await page.getByText('所给的角色须由另一位管理员确认后生效。').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('row', { name }).getByText('待另一位管理员确认').waitFor();
        await page.getByRole('button', { name }).click();
        await page.getByRole('button', { name: '撤回' }).waitFor();
        expect(await page.getByRole('button', { name: '确认', exact: true }).count()).toBe(0);
        const other = await region.officer(`adm.more${run}`, CITY, 'administrator');
        const second = await desk(other, `${COUNTY}/${MONTH}/administration/accounts`);
        await second.page.getByRole('button', { name }).click();
        await second.page.getByRole('button', { name: '确认', exact: true }).click();
        await second.page.getByRole('row', { name }).getByText('管理员', { exact: true }).waitFor();
    });

    it('switches a module off for a place, and adds a field to a register there', async () => {
        const officer = await desk(await region.officer(`adm.ten${run}`, TENANT, 'officer'), `${TENANT}/${MONTH}`);
        const navigation = officer.page.getByRole('navigation');
        await navigation.getByRole('link', { name: '数据分析' }).waitFor();
        const { page } = await desk(boss, `${TENANT}/${MONTH}/administration/tenants`);
        const row = page.getByRole('row', { name: 'org.bagui.plugin.reports' });
        await row.locator('.el-switch').click();
        await page.getByRole('button', { name: '保存' }).click();
        await agree(page, '保存');
        await page.getByText('由本地区设置').waitFor();
        await officer.goto(`${TENANT}/${MONTH}/registers/labour-supply`);
        await officer.page.getByRole('button', { name: '新增' }).waitFor();
        await expectRefusal(officer, `registers/labour-supply/template?period=${MONTH}`);
        await page.getByRole('button', { name: '恢复沿用上级' }).click();
        await agree(page, '恢复沿用上级');
        await page.getByText('由本地区设置').waitFor({ state: 'detached' });

        await page.getByRole('row', { name: 'org.bagui.plugin.ledger' }).locator('.el-switch').click();
        await page.getByRole('button', { name: '保存' }).click();
        await agree(page, '保存');
        await navigation.getByRole('link', { name: '数据分析' }).waitFor({ state: 'detached', timeout: 30_000 });
        await page.getByRole('button', { name: '恢复沿用上级' }).click();
        await agree(page, '恢复沿用上级');
        await navigation.getByRole('link', { name: '数据分析' }).waitFor({ timeout: 30_000 });

        await page.getByRole('button', { name: '编辑劳动力资源' }).click();
        await page.getByRole('button', { name: '增加栏目' }).click();
        await page.locator('.el-drawer').getByRole('button', { name: '保存' }).click();
        await page.locator('.el-drawer .field [role=alert]').first().waitFor();
        await page.locator('#extension-0-zh').fill('示例班次');
        await page.locator('#extension-0-en').fill('Sample shift');
        await page.locator('#extension-0-name').fill('sampleShift');
        await page.locator('.el-drawer').getByRole('button', { name: '保存' }).click();
        await page.locator('.el-drawer').getByText('已保存').waitFor();
        await officer.goto(`${TENANT}/${MONTH}/registers/labour-supply`);
        await officer.page.getByRole('button', { name: '新增' }).click();
        await officer.page.locator('label[for=field-sampleShift]').waitFor();
        await page.locator('.el-drawer').getByRole('button', { name: '恢复沿用上级' }).click();
        await agree(page, '恢复沿用上级');
        await page.locator('.el-drawer').getByText('示例班次 (sampleShift)').waitFor();
    });

    it('loads a code list: a faulty line is told, a sound file is taken', async () => {
        const below = await desk(boss, `${CITY}/${MONTH}/administration/codeLists?list=shortage_reason`);
        await below.page.locator('main tbody tr').first().waitFor();
        expect(await below.page.getByRole('button', { name: '载入 CSV' }).count(), 'only the region loads lists').toBe(0);
        const { page } = await desk(chief, `${REGION}/${MONTH}/administration/codeLists?list=shortage_reason`);
        await page.locator('main tbody tr').first().waitFor();
        const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 CSV' }).click()]);
        const kept = await text(await file.createReadStream());
        const send = async (csv: string, retires = false): Promise<void> => {
            await page.locator('input[type=file]').setInputFiles({ name: 'reasons.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
            if (retires) {
                await page.locator('.el-message-box').getByRole('button', { name: '载入 CSV' }).click();
                await page.locator('.el-message-box').getByText('adm1 示例原因').waitFor();
            }
            await agree(page, retires ? '确认停用' : '载入 CSV');
        };
        await page.getByRole('button', { name: '载入 CSV' }).click();
        await send(`${kept}adm1,,,,,\r\n`);
        await page.getByText(`第${kept.trim().split('\r\n').length + 1}行`).first().waitFor();
        await send(`${kept}adm1,示例原因,Sample reason,,,\r\n`);
        await page.getByText('已载入').waitFor();
        await page.getByLabel('搜索代码或名称').fill('示例原因');
        await page.getByRole('cell', { name: 'adm1' }).waitFor();
        await send(kept, true);
        await page.getByRole('cell', { name: '已停用' }).waitFor();
    });

    it('sees the plugins as they come and fail', async () => {
        const jar = join(process.env.BAGUI_PLUGINS as string, `adm-broken${run}.jar`);
        const { page } = await desk(boss, `${CITY}/${MONTH}/administration/plugins`);
        await page.getByText('org.bagui.plugin.ledger', { exact: true }).waitFor();
        expect(await page.getByText('运行中').count()).toBeGreaterThan(2);
        try {
            writeFileSync(jar, 'no jar at all');
            await page.getByText('有问题').waitFor({ timeout: 60_000 });
            await page.getByText(`adm-broken${run}.jar`).first().waitFor();
        } finally {
            rmSync(jar);
        }
        await page.getByText('有问题').waitFor({ state: 'detached', timeout: 60_000 });
    });
});

async function expectRefusal(screen: Screen, path: string): Promise<void> {
    const status = await screen.page.evaluate(async (asked) => (await fetch(`/api/v1/${asked}`)).status, path);
    expect(status).toBe(404);
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
    const parts: Buffer[] = [];
    for await (const part of stream) {
        parts.push(part as Buffer);
    }
    return Buffer.concat(parts).toString('utf8');
}

describe('a reviewer', () => {
    it('names who is in charge of a register', async () => {
        const reviewer = await region.officer(`adm.rev${run}`, COUNTY, 'reviewer');
        const { page } = await desk(reviewer, `${COUNTY}/${MONTH}/administration/officers?register=labour-supply`);
        await page.getByRole('button', { name: '修改' }).click();
        await page.getByRole('button', { name: '增加成员' }).click();
        await page.locator('#officer-name').fill('示例负责人');
        await page.getByRole('button', { name: '保存' }).click();
        await page.getByRole('alert').first().waitFor();
        await page.locator('#team-0-name').fill('示例成员');
        await page.getByRole('button', { name: '保存' }).click();
        await page.getByText('示例负责人').first().waitFor();
        await page.getByRole('listitem').filter({ hasText: '示例成员' }).waitFor();
        await page.getByRole('button', { name: '移交' }).click();
        await page.locator('#officer-name').fill('示例接手人');
        await page.getByRole('button', { name: '保存' }).click();
        await page.getByRole('row').filter({ hasText: '示例接手人' }).waitFor();
    });
});

describe('an auditor', () => {
    it('sees what was done in the city, and nothing of another', async () => {
        await region.account(`adm.far${run}`, '450521', 'officer');
        const screen = await desk(auditor, '');
        const { page } = screen;
        await page.getByRole('heading', { name: '审计日志' }).waitFor();
        await page.getByLabel('操作人').fill(boss.username);
        await page.getByLabel('操作人').press('Enter');
        await page.waitForURL(/actor=adm\.boss/);
        await page.locator('main tbody tr').first().waitFor();
        for (const act of ['新建账户', '重置密码', '吊销令牌', '设置功能开关', '设置扩展栏目', '修改账户']) {
            await page.getByRole('cell', { name: act, exact: true }).first().waitFor();
        }
        await page.getByRole('button', { name: '修改账户' }).first().click();
        await page.getByText('account-changed').waitFor();
        await screen.goto(`${CITY}/${MONTH}/administration/audit?subject=account:adm.far${run}`);
        await page.getByText('没有符合条件的记录').waitFor();
        await screen.goto(`450500/${MONTH}/administration/audit`);
        await page.getByRole('heading', { name: '没有找到' }).waitFor();
    });

    it('goes back in time page by page', async () => {
        for (let made = 0; made < 55; made++) {
            await boss.rest.send('PATCH', `accounts/adm.watch${run}`, { displayName: `示例审计${made}` });
        }
        const { page } = await desk(auditor, `${CITY}/${MONTH}/administration/audit?subject=account:adm.watch${run}&action=account-changed`);
        const rows = page.locator('main tbody tr');
        await rows.nth(49).waitFor();
        await page.getByRole('button', { name: '较早的' }).click();
        await expect.poll(() => rows.count()).toBe(5);
        expect(await page.getByRole('button', { name: '较早的' }).isDisabled()).toBe(true);
        await page.getByRole('button', { name: '较新的' }).click();
        await expect.poll(() => rows.count()).toBe(50);
    });
});
