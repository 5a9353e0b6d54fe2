export {
  type Allowance,
  assign,
  checkRoutes,
  type Matched,
  match,
  type PlannedRoutes,
  readCosts,
  readLiLim,
  readMatching,
  solvePartLoads,
  UnusableProblem,
} from './kernel/dispatch/index.ts'
