import { assignCommand } from './assign.ts'
import { backupCommand } from './backup.ts'
import { bundleCommand } from './bundle.ts'
import { checkCommand } from './check.ts'
import type { Command } from './command.ts'
import { compareCommand } from './compare.ts'
import { doctorCommand } from './doctor.ts'
import { figuresCommand } from './figures.ts'
import { importCommand } from './import.ts'
import { matchCommand } from './match.ts'
import { migrateCommand } from './migrate.ts'
import { proveCommand } from './prove.ts'
import { readCommand } from './read.ts'
import { restoreCommand } from './restore.ts'
import { openapiCommand, routesCommand } from './routes.ts'
import { sampleCommand } from './sample.ts'
import { serveCommand } from './serve.ts'
import { solveCommand } from './solve.ts'
import { templateCommand } from './template.ts'
import { userCommand } from './user.ts'

export const commands: readonly Command[] = [
  serveCommand,
  migrateCommand,
  readCommand,
  importCommand,
  figuresCommand,
  proveCommand,
  compareCommand,
  checkCommand,
  routesCommand,
  openapiCommand,
  sampleCommand,
  userCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  bundleCommand,
  templateCommand,
  solveCommand,
  matchCommand,
  assignCommand,
]
