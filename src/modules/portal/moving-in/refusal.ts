import { refusals } from '#platform/errors.ts'
import { movingInErrors } from './errors.data.ts'

export const movingInRefusal = refusals(movingInErrors)
