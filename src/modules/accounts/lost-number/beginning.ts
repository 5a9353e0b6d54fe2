import type { Doer } from '#platform/access.ts'
import { toLocalDay } from '#platform/clock.ts'
import { refusals } from '#platform/errors.ts'
import { inLang, type Lang } from '#platform/i18n/lang.ts'
import { speak } from '#platform/i18n/words.ts'
import type { Mobile } from '#platform/notify/mobile.ts'
import type { Site } from '#platform/sites.ts'
import type { Transaction } from '#platform/transact.ts'
import type { PersonKeys } from '../people/person-keys.ts'
import type { Codes } from '../phone/codes.ts'
import { lockName } from '../phone/phone.store.ts'
import type { PhoneSignIn } from '../phone/phone-sign-in.ts'
import type { Phones } from '../phone/phones.ts'
import type { AccountsPlatform } from '../platform.ts'
import { checkedDocument, documentPrint, nameField, type TypedDocument } from '../real-name/documents.ts'
import { findPersonByDocument, findRealName } from '../real-name/real-name.store.ts'
import { lostNumberErrors } from './errors.data.ts'
import { countLostNumbers, insertLostNumber, stopLostNumbers } from './lost-numbers.store.ts'
import { lostNumberWords } from './words.data.ts'

const refuse = refusals(lostNumberErrors)

const hourMs = 3_600_000
const lifetimeMs = 72 * hourMs
const noticeMs = 24 * hourMs
const mostADay = { asked_by: 20, person_id: 3 }

/** What a clerk types: the document that they hold in their hands, and the number that the person has now. */
export type TypedLoss = TypedDocument & { number: string }
export type Where = { site: Site; lang: Lang; clientAddress: string }
export type BeginningParts = { personKeys: PersonKeys; phones: Phones; codes: Codes; phoneSignIn: PhoneSignIn }
type Begun = { id: string; ticket: string }

/**
 * Begins a change and sends the code to the new number; gives back its id and the ticket of the form that takes the code.
 * An earlier one that has not ended is stopped. Throws `bad_document`, `bad_number`, `document_unknown`,
 * `own_number_at_counter`, `new_number_taken`, `too_many_lost_numbers`, and as `codes.send`.
 */
export function createBegin(platform: AccountsPlatform, parts: BeginningParts) {
  const { transact, clock, sites } = platform
  return async (doer: Doer, typed: TypedLoss, where: Where): Promise<Begun> => {
    const read = checkedDocument(typed, toLocalDay(clock()))
    const mobile = await parts.phoneSignIn.readNumber(typed.number)
    // What is refused is given back, not thrown: the trail keeps who tried with which person's document.
    const outcome = await transact(doer, 'accounts.begin-lost-number', async tx => {
      const personId = await findOwner(tx, read, platform, parts.personKeys)
      if (!personId) return { refusal: refuse('document_unknown') }
      tx.note(`person:${personId}`)
      if (personId === doer.actor.id) return { refusal: refuse('own_number_at_counter') }
      await demandRoom(tx, personId, platform)
      if (await parts.phones.lockPerson(tx, mobile.number)) return { refusal: refuse('new_number_taken') }
      const now = clock()
      const times = { askedAt: new Date(now), expiresAt: new Date(now + lifetimeMs) }
      const [top, id, askedBy] = [sites.top.code, platform.newId(), doer.actor.id]
      await stopLostNumbers(tx.sql, top, personId, { by: askedBy, at: new Date(now) })
      const numberEnd = mobile.number.slice(-4)
      await insertLostNumber(tx.sql, { top, id, counterSite: doer.site, personId, askedBy, numberEnd, ...times })
      return { id, ticket: await tell(tx, { personId, mobile, where }, platform, parts) }
    })
    if ('refusal' in outcome) throw outcome.refusal
    return outcome
  }
}

/** Whose document it is, by its number and the name on it; undefined for one that was never recorded. */
async function findOwner(
  { sql }: Transaction,
  read: TypedDocument,
  { secrets }: AccountsPlatform,
  personKeys: PersonKeys,
): Promise<string | undefined> {
  const personId = await findPersonByDocument(sql, documentPrint(secrets, read))
  const recorded = personId && (await findRealName(sql, personId))
  if (!recorded) return undefined
  const name = await personKeys.unseal(sql, personId, nameField, recorded.nameSealed)
  return !name.erased && name.text === read.name ? personId : undefined
}

/** Throws `too_many_lost_numbers` when enough were begun today, by the clerk or for the person. */
async function demandRoom({ sql, doer }: Transaction, personId: string, { clock, sites }: AccountsPlatform) {
  await lockName(sql, `lost-number ${personId}`)
  const since = new Date(clock() - 24 * hourMs)
  const counted = { asked_by: doer.actor.id, person_id: personId }
  for (const by of ['asked_by', 'person_id'] as const)
    if ((await countLostNumbers(sql, sites.top.code, { by, id: counted[by], since })) >= mostADay[by])
      throw refuse('too_many_lost_numbers')
}

type Told = { personId: string; mobile: Mobile; where: Where }

/** Sends the code to the new number and a notice to the old one, in case its owner still has it; gives back the ticket. */
async function tell(
  tx: Transaction,
  { personId, mobile, where }: Told,
  { notify, clock }: AccountsPlatform,
  { phones, codes, phoneSignIn }: BeginningParts,
): Promise<string> {
  const t = speak(lostNumberWords, where.lang)
  const site = inLang(where.site.region, where.lang)
  const guarded = await phoneSignIn.isStaff(tx.sql, personId)
  const shared = { personId, about: `person:${personId}` as const, guarded }
  const old = await phones.findNumber(tx.sql, personId)
  if (old && !old.erased)
    await notify.writeText(tx, {
      ...shared,
      purpose: 'accounts.lost-number-notice',
      mobile: { number: old.text, sample: false },
      text: t('message_old', { site }),
      code: '',
      expiresAt: new Date(clock() + noticeMs),
    })
  const say = (code: string) => t('message_code', { site, code })
  return codes.send(tx, { ...shared, purpose: 'lost-number', mobile, clientAddress: where.clientAddress, say })
}
