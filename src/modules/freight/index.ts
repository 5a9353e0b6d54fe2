export { assign, readCosts, UnusableProblem } from './kernel/dispatch/index.ts'
