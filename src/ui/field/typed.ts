/** A fault as pages show it, in the reader's language. */
export type ShownFault = { at: string; message: string }

/**
 * What a form shows again after a refusal: what was typed, and what is wrong with it. `const field = typed(body, faults)`,
 * then `<TextField label=… {...field('plate')} />`.
 */
export function typed(values: Record<string, unknown> = {}, faults: readonly ShownFault[] = []) {
  return (at: string) => {
    const value = values[at]
    return {
      at,
      value: value === undefined || value === null ? undefined : String(value),
      error: faults.find(fault => fault.at === at)?.message,
    }
  }
}
