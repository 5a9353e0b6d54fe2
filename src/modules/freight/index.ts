export {
  type Allowance,
  assign,
  checkRoutes,
  type PlannedRoutes,
  readCosts,
  readLiLim,
  solvePartLoads,
  UnusableProblem,
} from './kernel/dispatch/index.ts'
