// What a program does with the client that openapi-generator has made; nothing of the client is edited.
//   node main-flow.js BASE USERNAME PASSWORD PLACE USCC SHEET
import { readFile } from 'node:fs/promises'
import {
  Configuration,
  EnterpriseProfileApi,
  type EnterpriseProfileEntry,
  EnterpriseProfileInputOperatingStatusEnum,
  EnterpriseProfileInputRegistrationTypeEnum,
  type Problem,
  ResponseError,
  SessionsApi,
} from './client/index.js'

const [basePath = '', username = '', password = '', place = '', uscc = '', sheet = ''] = process.argv.slice(2)
// Another month than that of the Java program, which may have been there before.
const period = '2022-02'

const session = await new SessionsApi(new Configuration({ basePath })).postSessions({
  sessionsCredentials: { username, password },
})
const profiles = new EnterpriseProfileApi(new Configuration({ basePath, accessToken: session.token ?? '' }))

function make(code: string): Promise<EnterpriseProfileEntry> {
  return profiles.postRegistersEnterpriseProfileEntries({
    enterpriseProfileInput: {
      period,
      countyCode: place,
      uscc: code,
      enterpriseName: '示例程序厂',
      registrationType: EnterpriseProfileInputRegistrationTypeEnum._173,
      industryCode: '36',
      businessAddress: '工业大道9号',
      operatingStatus: EnterpriseProfileInputOperatingStatusEnum.Normal,
      contactName: '联系人甲',
      contactMobile: '13907720001',
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
    },
  })
}

const made = await make(uscc)
console.log(`made version ${made.version} in ${made.jurisdiction}`)
const report = await profiles.postRegistersEnterpriseProfileImports({
  body: new Blob([await readFile(sheet)]),
  jurisdiction: place,
  period,
  mode: 'rowwise',
})
console.log(`import ${report.state} ${JSON.stringify(report.rows)}`)
console.log(`faults ${report.errors?.[0]?.cell} ${report.errors?.[0]?.code}`)
const sums = await profiles.getRegistersEnterpriseProfileRollup({
  jurisdiction: place,
  period,
  by: 'county',
  measures: 'employeesTotal,count',
})
console.log(`totals ${JSON.stringify(sums.totals)}`)
const page = await profiles.getRegistersEnterpriseProfileEntries({
  jurisdiction: place,
  period,
  where: [`uscc=${uscc}`],
  limit: 10,
  count: true,
})
console.log(`listed ${page.items?.[0]?.enterpriseName} of ${page.total}`)
const form = await profiles.getRegistersEnterpriseProfileTemplate({ format: 'xlsx', jurisdiction: place, period })
console.log(`form ${form.size > 5_000 ? 'there' : 'too short'}`)
try {
  await make('91')
  console.log('a wrong credit code was taken')
} catch (refused) {
  if (!(refused instanceof ResponseError)) throw refused
  const problem = (await refused.response.json()) as Problem
  console.log(`refused ${problem.status} ${problem.code} ${problem.errors?.[0]?.field}`)
}
