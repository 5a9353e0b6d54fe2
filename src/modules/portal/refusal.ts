import { refusals } from '#platform/errors.ts'
import { portalErrors } from './errors.data.ts'

export const portalRefusal = refusals(portalErrors)
