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
