import { z } from 'zod'
import { roleNames } from './roles.ts'

/** The form of a new person; its rules are checked by `personFaultsOf`, which names each fault. */
export const newPersonInput = z.object({
  name: z.string().max(40),
  username: z.string().max(60),
  password: z.string().max(200),
  again: z.string().max(200),
})

/** The same, or no role: somebody else gives one later. */
export const roleOrNoneInput = z
  .object({ role: z.union([z.literal(''), z.enum(roleNames)]), below: z.string().optional() })
  .transform(({ role, below }) => ({ role: role === '' ? null : { role, below: below === 'yes' } }))

/** A role and, when ticked, everything below. */
export const roleInput = z.object({
  role: z.enum(roleNames),
  below: z
    .literal('yes')
    .optional()
    .transform(value => value === 'yes'),
})
