import type { Rest } from './screen';

/** A check character after GB 32100 (ISO 7064, MOD 31-3) makes the code of a made-up firm of a county. */
export function creditCode(county: string, number: number): string {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    const organisation = `MA5${String(number).padStart(5, '0')}`;
    const parts = [3, 7, 9, 10, 5, 8, 4, 2];
    const rest = 11 - ([...organisation].reduce((sum, one, at) => sum + '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(one) * (parts[at] as number), 0) % 11);
    const first = `91${county}${organisation}${rest === 10 ? 'X' : rest === 11 ? '0' : String(rest)}`;
    const sum = [...first].reduce((all, one, at) => all + alphabet.indexOf(one) * (weights[at] as number), 0);
    return first + alphabet[(31 - (sum % 31)) % 31];
}

/** Writes the profile of a made-up firm. */
export async function profile(rest: Rest, county: string, month: string, number: number): Promise<void> {
    await rest.send('POST', 'registers/enterprise-profile/entries', {
        countyCode: county,
        period: month,
        uscc: creditCode(county, number),
        enterpriseName: `广西示例第${number}有限公司`,
        registrationType: '173',
        industryCode: '36',
        businessAddress: `工业大道${number}号`,
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
}

/** Writes what a made-up firm lacks in workers. */
export async function demand(rest: Rest, county: string, month: string, number: number, shortage: number): Promise<void> {
    await rest.send('POST', 'registers/labour-demand/entries', {
        countyCode: county,
        period: month,
        uscc: creditCode(county, number),
        postTitle: '操作工',
        postCategory: 'GENERAL',
        employmentForm: 'FULL_TIME',
        onPost: 40,
        shortageCurrent: shortage,
        shortageExpansion: 0,
        plannedRecruitment: 5,
        wageMin: 3000,
        wageMax: 4000,
    });
}

export interface Firm {
    county: string;
    number: number;
    uscc: string;
    name: string;
}

/** A made-up firm of a county; its number has at most five digits. */
export function firm(county: string, number: number): Firm {
    return { county, number, uscc: creditCode(county, number), name: `广西示例第${number}有限公司` };
}

/** A firm as the officer reports it for a month: its facts, two posts, and the staff that came and went. */
export async function reportAll(officer: Rest, of: Firm, period: string, openingStaff = 97): Promise<void> {
    await profile(officer, of.county, period, of.number);
    for (const [postTitle, shortageCurrent] of [['普工', 4], ['焊工', 2]] as const) {
        await officer.send('POST', 'registers/labour-demand/entries', {
            countyCode: of.county,
            period,
            uscc: of.uscc,
            postTitle,
            postCategory: 'GENERAL',
            onPost: 5,
            shortageCurrent,
            shortageExpansion: 0,
            plannedRecruitment: 2,
            wageMin: 3000,
            wageMax: 4000,
            employmentForm: 'FULL_TIME',
        });
    }
    await officer.send('POST', 'registers/monthly-flow/entries', {
        countyCode: of.county,
        period,
        uscc: of.uscc,
        openingStaff,
        hires: 5,
        separations: 2,
    });
}

/** Makes the account of a firm's clerk, with a first password. */
export async function clerk(admin: Rest, username: string, of: Firm): Promise<string> {
    const password = `First-${crypto.randomUUID()}`;
    await admin.send('POST', 'accounts', {
        username,
        displayName: '示例填报员',
        jurisdiction: of.county,
        roles: ['enterprise-clerk'],
        enterprise: of.uscc,
        password,
    });
    return password;
}

/** Milliseconds by which the platform's days are ahead of UTC (Asia/Shanghai, no daylight saving). */
const AHEAD = 8 * 3_600_000;

/** A month so many months from the platform's present one. */
export function monthsFromNow(months: number): string {
    const now = new Date(Date.now() + AHEAD);
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
}
