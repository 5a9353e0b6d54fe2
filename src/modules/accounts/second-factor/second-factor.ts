import { refusals } from '#platform/errors.ts'
import type { Asker } from '../auth.ts'
import { findPasswordHash, findPerson, listGrantsOfPerson } from '../people/people.store.ts'
import type { AccountsPlatform } from '../platform.ts'
import { updateSecondFactorOfSession } from '../sessions/sessions.store.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { secondFactorErrors } from './second-factor.errors.data.ts'
import { confirmTotp, countRecoveryCodes, deleteTotp, findTotp, putTotp } from './second-factor.store.ts'
import type { CodeProof, SecondFactorCodes } from './second-factor-codes.ts'
import { secondFactorDueAt } from './second-factor-demand.ts'
import { newTotpSecret, totpAddress } from './totp.ts'

const refuse = refusals(secondFactorErrors)

export type SecondFactorState =
  | { is: 'off'; hasPassword: boolean }
  | { is: 'begun'; secret: string; address: string }
  | { is: 'on'; codesLeft: number }

export type SecondFactor = ReturnType<typeof createSecondFactor>

/** A second factor by time-based codes (RFC 6238) with recovery codes, for whoever wants it and whoever must. */
export function createSecondFactor(platform: AccountsPlatform, signIn: SignIn, codes: SecondFactorCodes) {
  const { db, transact, clock, sites } = platform
  const now = () => new Date(clock())

  return {
    async getState(person: { id: string; username: string }): Promise<SecondFactorState> {
      const totp = await findTotp(db, person.id)
      if (!totp) return { is: 'off', hasPassword: (await findPasswordHash(db, person.id)) !== undefined }
      if (totp.confirmedAt) return { is: 'on', codesLeft: await countRecoveryCodes(db, person.id) }
      const secret = codes.unseal(totp.sealedSecret)
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
      await signIn.demandPassword(password, asker)
      const { id } = asker.doer.actor
      await transact(asker.doer, 'accounts.begin-second-factor', async ({ sql, note }) => {
        note(`person:${id}`)
        if (!(await putTotp(sql, id, codes.seal(newTotpSecret()), now()))) throw refuse('second_factor_there')
      })
    },

    /**
     * Turns it on with the first code, which also counts for this sign-in; gives back ten recovery codes. Other
     * sign-ins must give a code, too. Throws as `withCode`, and `second_factor_missing`, `second_factor_there`.
     */
    async confirm(asker: Asker, sessionId: string, typed: string): Promise<string[]> {
      const personId = asker.doer.actor.id
      const totp = await findTotp(db, personId)
      if (!totp) throw refuse('second_factor_missing')
      if (totp.confirmedAt) throw refuse('second_factor_there')
      return codes.withCode({ personId, typed, asker }, 'accounts.confirm-second-factor', async tx => {
        await confirmTotp(tx.sql, personId, now())
        await updateSecondFactorOfSession(tx.sql, sessionId, now())
        return codes.renew(tx, personId)
      })
    },

    /** Completes a sign-in that the right password, or another first proof, has begun. Throws as `withCode`. */
    async prove(proof: CodeProof, sessionId: string): Promise<void> {
      await codes.withCode(proof, 'accounts.give-second-factor', ({ sql }) =>
        updateSecondFactorOfSession(sql, sessionId, now()),
      )
    },

    /** Ten new recovery codes instead of the old ones, for a code. Throws as `withCode`. */
    async renewCodes(asker: Asker, typed: string): Promise<string[]> {
      const personId = asker.doer.actor.id
      const proof = { personId, typed, asker }
      return codes.withCode(proof, 'accounts.renew-recovery-codes', tx => codes.renew(tx, personId))
    },

    /** Takes it away, for a code. Throws as `withCode`. */
    async remove(asker: Asker, typed: string): Promise<void> {
      const personId = asker.doer.actor.id
      const proof = { personId, typed, asker }
      await codes.withCode(proof, 'accounts.remove-second-factor', ({ sql }) => deleteTotp(sql, personId))
    },
  }
}
