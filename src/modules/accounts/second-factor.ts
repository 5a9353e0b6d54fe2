import type { Actor, Doer } from '#platform/access.ts'
import { refusals } from '#platform/errors.ts'
import type { Transaction } from '#platform/transact.ts'
import type { Attempts } from './attempts.ts'
import type { Asker } from './auth.ts'
import { findPasswordHash, findPerson, listGrantsOfPerson } from './people.store.ts'
import type { AccountsPlatform } from './platform.ts'
import { newRecoveryCodes, readTypedCode, type TypedCode } from './recovery-codes.ts'
import { isRoleName, mayGive } from './roles.ts'
import { secondFactorErrors } from './second-factor.errors.data.ts'
import {
  confirmTotp,
  countRecoveryCodes,
  deleteTotp,
  findTotp,
  putTotp,
  replaceRecoveryCodes,
  takeRecoveryCode,
  takeStep,
} from './second-factor.store.ts'
import { secondFactorDueAt } from './second-factor-demand.ts'
import { deleteSessions, updateSecondFactorOfSession } from './sessions.store.ts'
import type { SignIn } from './sign-in.ts'
import { findTotpStep, newTotpSecret, totpAddress } from './totp.ts'

const refuse = refusals(secondFactorErrors)

const purpose = 'accounts.totp'

/** So many wrong codes of one person, from wherever they come, are free; then six digits wait, recovery codes do not. */
const freeOfPerson = 30

/** Who proves themselves with what was typed: `asker` gives the address that attempts are counted by. */
type Proof = { personId: string; typed: string; asker: Asker }

export type SecondFactorState =
  | { is: 'off'; hasPassword: boolean }
  | { is: 'begun'; secret: string; address: string }
  | { is: 'on'; codesLeft: number }

export type SecondFactor = ReturnType<typeof createSecondFactor>

/** A second factor by time-based codes (RFC 6238) with recovery codes, for whoever wants it and whoever must. */
export function createSecondFactor(platform: AccountsPlatform, signIn: SignIn, attempts: Attempts) {
  const { db, transact, clock, secrets, sites } = platform
  const fingerprint = (code: string) => secrets.fingerprint('accounts.recovery-code', code)
  const now = () => new Date(clock())

  /** Uses a typed code up; false when it is wrong or was used. */
  async function take({ sql }: Transaction, personId: string, { kind, code }: TypedCode): Promise<boolean> {
    if (kind === 'recovery') return takeRecoveryCode(sql, personId, fingerprint(code), now())
    const totp = await findTotp(sql, personId)
    const step = totp && findTotpStep(secrets.unseal(purpose, totp.sealedSecret), code, clock())
    return step !== undefined && takeStep(sql, personId, step)
  }

  /** Takes the code and does `work` in one transaction. Throws `wrong_code`, `wait_before_sign_in`. */
  async function withCode<R>({ personId, typed, asker }: Proof, action: string, work: (tx: Transaction) => Promise<R>) {
    const code = readTypedCode(typed)
    const byAddress = [asker.clientAddress, 'second-factor', personId]
    const byPerson = ['second-factor', personId]
    await attempts.claim(asker.doer, byAddress)
    if (code.kind === 'totp') await attempts.claim(asker.doer, byPerson, freeOfPerson)
    const result = await transact(asker.doer, action, async tx => {
      tx.note(`person:${personId}`, { by: code.kind })
      if (!(await take(tx, personId, code))) throw wrongCode()
      return work(tx)
    })
    await attempts.succeed(asker.doer, byAddress, 'accounts.forget-attempts')
    if (code.kind === 'totp') await attempts.succeed(asker.doer, byPerson, 'accounts.forget-attempts')
    return result
  }

  async function writeNewCodes(tx: Transaction, personId: string): Promise<string[]> {
    const codes = newRecoveryCodes()
    await replaceRecoveryCodes(
      tx.sql,
      personId,
      codes.map(code => fingerprint(readTypedCode(code).code)),
    )
    return codes
  }

  return {
    async getState(person: { id: string; username: string }): Promise<SecondFactorState> {
      const totp = await findTotp(db, person.id)
      if (!totp) return { is: 'off', hasPassword: (await findPasswordHash(db, person.id)) !== undefined }
      if (totp.confirmedAt) return { is: 'on', codesLeft: await countRecoveryCodes(db, person.id) }
      const secret = secrets.unseal(purpose, totp.sealedSecret)
      const issuer = `Open56 ${sites.top.region[1]}`
      return { is: 'begun', secret, address: totpAddress({ secret, issuer, account: person.username }) }
    },

    /** Until when the person must set one up; undefined when they have one or need none, as the people of the sample. */
    async findDueAt(personId: string): Promise<Date | undefined> {
      const [person, totp] = [await findPerson(db, personId), await findTotp(db, personId)]
      if (!person || person.sampleFace || totp?.confirmedAt) return undefined
      return secondFactorDueAt(platform, await listGrantsOfPerson(db, personId))
    },

    /** Makes a secret that asks for nothing until its first code was right. Throws `wrong_password`, `second_factor_there`. */
    async begin(asker: Asker, password: string): Promise<void> {
      const { id } = asker.doer.actor
      await signIn.demandPassword(password, asker)
      await transact(asker.doer, 'accounts.begin-second-factor', async ({ sql, note }) => {
        note(`person:${id}`)
        const isNew = await putTotp(sql, id, secrets.seal(purpose, newTotpSecret()), now())
        if (!isNew) throw refuse('second_factor_there')
      })
    },

    /** Turns it on with the first code; gives back ten recovery codes. Other sign-ins must give a code, too. */
    async confirm(asker: Asker, sessionId: string, typed: string): Promise<string[]> {
      const personId = asker.doer.actor.id
      const totp = await findTotp(db, personId)
      if (!totp) throw refuse('second_factor_missing')
      if (totp.confirmedAt) throw refuse('second_factor_there')
      return withCode({ personId, typed, asker }, 'accounts.confirm-second-factor', async tx => {
        await confirmTotp(tx.sql, personId, now())
        await updateSecondFactorOfSession(tx.sql, sessionId, now())
        return writeNewCodes(tx, personId)
      })
    },

    /** Completes a sign-in that the right password, or another first proof, has begun. */
    async prove(proof: Proof, sessionId: string): Promise<void> {
      await withCode(proof, 'accounts.give-second-factor', ({ sql }) =>
        updateSecondFactorOfSession(sql, sessionId, now()),
      )
    },

    /** Ten new recovery codes instead of the old ones. */
    async renewCodes(asker: Asker, typed: string): Promise<string[]> {
      const personId = asker.doer.actor.id
      return withCode({ personId, typed, asker }, 'accounts.renew-recovery-codes', tx => writeNewCodes(tx, personId))
    },

    async remove(asker: Asker, typed: string): Promise<void> {
      const personId = asker.doer.actor.id
      await withCode({ personId, typed, asker }, 'accounts.remove-second-factor', ({ sql }) =>
        deleteTotp(sql, personId),
      )
    },

    /**
     * Takes the second factor of a person away who lost it, and ends their sign-ins: by someone who could give them all
     * their roles, on a site where they hold one or on the top site. Throws `not_yours_to_reset`, `second_factor_missing`.
     */
    async reset(doer: Doer, personId: string): Promise<void> {
      const [person, grants] = [await findPerson(db, personId), await listGrantsOfPerson(db, personId)]
      if (!person) throw refuse('second_factor_missing')
      if (personId === doer.actor.id) throw refuse('not_yours_to_reset')
      const isTheirs = doer.site === sites.top.code || grants.some(grant => grant.site === doer.site)
      if (!isTheirs || !grants.every(grant => mayGiveAny(doer.actor, grant))) throw refuse('not_yours_to_reset')
      await transact(doer, 'accounts.reset-second-factor', async ({ sql, note }) => {
        if (!(await deleteTotp(sql, personId))) throw refuse('second_factor_missing')
        note(`person:${personId}`, { ended: await deleteSessions(sql, personId, null) })
      })
    },
  }

  function mayGiveAny(actor: Actor, grant: { site: string; below: boolean; role: string }): boolean {
    return !isRoleName(grant.role) || mayGive(actor, { ...grant, role: grant.role }, sites)
  }
}

function wrongCode() {
  const { wrong } = secondFactorErrors.wrong_code
  return refuse('wrong_code', {}, [{ at: 'code', code: 'wrong_code', message: wrong }])
}
