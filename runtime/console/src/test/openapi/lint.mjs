// Lints OpenAPI documents by Redocly's recommended rules, each warning an error; prints what it finds, a line each, and fails then.
//   node lint.mjs FILE ...
import { createConfig, lint } from '@redocly/openapi-core'

const config = await createConfig({ extends: ['recommended-strict'] })
for (const file of process.argv.slice(2)) {
  for (const found of await lint({ ref: file, config })) {
    const at = found.location.map((place) => place.pointer).join(' ')
    console.log(`${file} ${found.severity} ${found.ruleId}: ${found.message} ${at}`)
    process.exitCode = 1
  }
}
