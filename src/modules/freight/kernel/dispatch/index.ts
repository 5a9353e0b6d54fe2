export { assign } from './assignment/assign.ts'
export { readCosts } from './assignment/read-costs.ts'
export { checkAssignment } from './checker/assignment.ts'
export { UnusableProblem } from './unusable.ts'
