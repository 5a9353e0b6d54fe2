/** A problem that cannot be read; the message says what is wrong, where, and what to do. */
export class UnusableProblem extends Error {}
