import { refusals } from '#platform/errors.ts'
import type { Transaction } from '#platform/transact.ts'
import type { Asker } from '../auth.ts'
import type { AccountsPlatform } from '../platform.ts'
import type { Attempts } from '../sign-in/attempts.ts'
import { newRecoveryCodes, readTypedCode, type TypedCode } from './recovery-codes.ts'
import { secondFactorErrors } from './second-factor.errors.data.ts'
import { findTotp, replaceRecoveryCodes, takeRecoveryCode, takeStep } from './second-factor.store.ts'
import { findTotpStep } from './totp.ts'

const refuse = refusals(secondFactorErrors)

/** So many wrong codes of one person, from wherever they come, are free; then six digits wait, recovery codes do not. */
const freeOfPerson = 30

/** Who proves themselves with what was typed; `asker` gives the address by which attempts are counted. */
export type CodeProof = { personId: string; typed: string; asker: Asker }

export type SecondFactorCodes = ReturnType<typeof createSecondFactorCodes>

/** Codes of a code program and recovery codes: sealed, compared, used up. */
export function createSecondFactorCodes({ transact, clock, secrets }: AccountsPlatform, attempts: Attempts) {
  const fingerprint = (code: string) => secrets.fingerprint('accounts.recovery-code', code)
  const unseal = (sealed: string) => secrets.unseal('accounts.totp', sealed)

  /** Uses a typed code up; false when it is wrong or was used. */
  async function take({ sql }: Transaction, personId: string, { kind, code }: TypedCode): Promise<boolean> {
    if (kind === 'recovery') return takeRecoveryCode(sql, personId, fingerprint(code), new Date(clock()))
    const totp = await findTotp(sql, personId)
    const step = totp && findTotpStep(unseal(totp.sealedSecret), code, clock())
    return step !== undefined && takeStep(sql, personId, step)
  }

  return {
    seal: (secret: string) => secrets.seal('accounts.totp', secret),
    unseal,

    /** Takes the code and does `work` in one transaction. Throws `wrong_code`, `wait_before_sign_in`. */
    async withCode<R>(
      { personId, typed, asker: { doer, clientAddress } }: CodeProof,
      action: string,
      work: (tx: Transaction) => Promise<R>,
    ): Promise<R> {
      const code = readTypedCode(typed)
      const byAddress = [clientAddress, 'second-factor', personId]
      const byPerson = ['second-factor', personId]
      await attempts.claim(doer, byAddress)
      if (code.kind === 'totp') await attempts.claim(doer, byPerson, freeOfPerson)
      const result = await transact(doer, action, async tx => {
        tx.note(`person:${personId}`, { by: code.kind })
        if (!(await take(tx, personId, code))) throw wrongCode()
        return work(tx)
      })
      await attempts.succeed(doer, byAddress, 'accounts.forget-attempts')
      if (code.kind === 'totp') await attempts.succeed(doer, byPerson, 'accounts.forget-attempts')
      return result
    },

    /** Ten new recovery codes instead of the old ones. */
    async renew({ sql }: Transaction, personId: string): Promise<string[]> {
      const codes = newRecoveryCodes()
      const fingerprints = codes.map(code => fingerprint(readTypedCode(code).code))
      await replaceRecoveryCodes(sql, personId, fingerprints)
      return codes
    },
  }
}

function wrongCode() {
  const { wrong } = secondFactorErrors.wrong_code
  return refuse('wrong_code', {}, [{ at: 'code', code: 'wrong_code', message: wrong }])
}
