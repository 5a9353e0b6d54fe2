import { accessSync, constants, existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { keyFolderFaults } from '#platform/secrets-key-folder.ts'
import type { App } from '../app.ts'
import { type DatabaseCommand, print } from './command.ts'

type Finding = { what: string; ok: boolean; says: string }

export const doctorCommand: DatabaseCommand = {
  name: 'doctor',
  usage: '[--json]',
  summary: 'examine this installation: each line green or red, with what to do',
  options: { json: { type: 'boolean' } },
  database: true,
  async run(_args, options, io, app) {
    const findings = [node(), disk(app), folder(app), keys(app), ...(await data(app))]
    print(io, options, findings, () =>
      findings.map(({ what, ok, says }) => `${ok ? 'ok ' : 'RED'}  ${what.padEnd(14)}${says}\n`).join(''),
    )
    return findings.every(finding => finding.ok) ? 0 : 1
  },
}

const lowDiskBytes = 2 ** 30

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const ok = major > 22 || (major === 22 && minor >= 22)
  return { what: 'Node', ok, says: ok ? process.versions.node : `${process.versions.node} is too old: run npm ci` }
}

function disk({ house }: App): Finding {
  const { bavail, bsize } = statfsSync(nearestFolder(house.config.dataDir))
  const gigabytes = ((bavail * bsize) / 2 ** 30).toFixed(1)
  const ok = bavail * bsize > lowDiskBytes
  return { what: 'disk', ok, says: ok ? `${gigabytes} GB free` : `only ${gigabytes} GB free: make room` }
}

function folder({ house }: App): Finding {
  try {
    accessSync(nearestFolder(house.config.dataDir), constants.R_OK | constants.W_OK)
    return { what: 'data folder', ok: true, says: house.config.dataDir }
  } catch {
    return {
      what: 'data folder',
      ok: false,
      says: `${house.config.dataDir} cannot be written: give this user the folder`,
    }
  }
}

/** The folder itself, or where it would be made: beside a PostgreSQL server it comes with the first file. */
function nearestFolder(path: string): string {
  return existsSync(path) ? path : nearestFolder(dirname(path))
}

function keys({ house }: App): Finding {
  const faults = keyFolderFaults(house.config.keysDir)
  return { what: 'keys', ok: faults.length === 0, says: faults.join('; ') || house.config.keysDir }
}

async function data({ house }: App): Promise<Finding[]> {
  const { waiting, dead } = await house.outbox.count()
  const { failed } = await house.jobHouse.count()
  return [
    { what: 'database', ok: true, says: house.database.kind },
    {
      what: 'messages',
      ok: dead === 0,
      says: dead === 0 ? `${waiting} wait` : `${dead} dead letters: see /desk/outbox`,
    },
    { what: 'jobs', ok: failed === 0, says: failed === 0 ? 'none failed' : `${failed} failed: see /desk/jobs` },
  ]
}
