// Prints the ten slowest test files of the given reports, and how many tests passed and failed in all.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

const reports = process.argv.slice(2).map(path => JSON.parse(readFileSync(path, 'utf8')))
const files = reports.flatMap(report => report.testResults)
const seconds = file => (file.endTime - file.startTime) / 1000

console.log('The ten slowest test files:')
for (const file of files.sort((a, b) => seconds(b) - seconds(a)).slice(0, 10)) {
  console.log(`${seconds(file).toFixed(1).padStart(7)} s  ${relative(process.cwd(), file.name)}`)
}
const total = key => reports.reduce((sum, report) => sum + report[key], 0)
console.log(`${total('numPassedTests')} passed, ${total('numFailedTests')} failed`)
if (total('numPassedTests') === 0 || total('numFailedTests') > 0) process.exit(1)
