import { refusals } from '#platform/errors.ts'
import { figuresErrors } from './errors.data.ts'

export const figuresRefusal = refusals(figuresErrors)
