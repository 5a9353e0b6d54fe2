import { askGateway, type GatewayFault, meets } from '#platform/gateways/http-gateway.ts'
import type { HttpTemplate } from '#platform/gateways/http-template.ts'

/** Who somebody says they are. `number`: their mobile number, '' without one. */
export type Claim = { name: string; id: string; number: string }
export type IdentityAnswer = { outcome: 'confirmed' | 'denied' } | { outcome: 'failed'; fault: GatewayFault }

/** A service outside that knows which name belongs to which number. */
export type IdentityService = { ask(claim: Claim): Promise<IdentityAnswer> }

/** The service that a template describes; undefined without one. Without `confirmed` in it nothing is ever confirmed. */
export function identityServiceOf(template: HttpTemplate | undefined): IdentityService | undefined {
  if (!template) return undefined
  return {
    async ask(claim) {
      const answered = await askGateway(template, claim)
      if (!answered.ok) return { outcome: 'failed', fault: answered.fault }
      const isConfirmed = template.confirmed !== undefined && meets(answered.answer, template.confirmed)
      return { outcome: isConfirmed ? 'confirmed' : 'denied' }
    },
  }
}
