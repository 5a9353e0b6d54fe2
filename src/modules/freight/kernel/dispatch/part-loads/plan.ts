import type { PartLoads } from './problem.ts'
import { Route } from './route.ts'

/** Routes, and the requests that are on none. The routes themselves never change, so a plan is cheap to copy. */
export class Plan {
  readonly problem: PartLoads
  readonly routes: Route[]
  /** Place in `routes` of the route of each request, or -1. */
  readonly routeOf: Int32Array
  readonly absent: number[]

  constructor(problem: PartLoads, routes: Route[], routeOf: Int32Array, absent: number[]) {
    this.problem = problem
    this.routes = routes
    this.routeOf = routeOf
    this.absent = absent
  }

  /** A plan without routes. Each of the requests must be feasible for a truck of its own. */
  static empty(problem: PartLoads, requests: readonly number[]): Plan {
    return new Plan(problem, [], new Int32Array(problem.requests).fill(-1), [...requests])
  }

  copy(): Plan {
    return new Plan(this.problem, this.routes.slice(), this.routeOf.slice(), this.absent.slice())
  }

  get distance(): number {
    let sum = 0
    for (const route of this.routes) sum += route.distance
    return sum
  }

  /** Puts a request, which must not be in `absent` any more, on a route at its cheapest place. */
  insert(request: number, at: number) {
    this.routes[at] = this.routes[at]!.with(request)
    this.routeOf[request] = at
  }

  /** Gives a request a truck of its own. */
  open(request: number) {
    const { pickup, delivery } = this.problem
    this.routeOf[request] = this.routes.length
    this.routes.push(new Route(this.problem, [pickup[request]!, delivery[request]!]))
  }

  /** Takes requests off one route and puts them with the absent ones; the route may be empty then. */
  remove(requests: readonly number[], at: number) {
    for (const request of requests) {
      this.routeOf[request] = -1
      this.absent.push(request)
    }
    this.routes[at] = this.routes[at]!.without(request => this.routeOf[request]! < 0)
  }

  /** Takes a whole route out; its requests are absent then. */
  close(at: number) {
    this.remove(this.routes[at]!.requests(), at)
    this.dropEmpty()
  }

  dropEmpty() {
    for (let at = this.routes.length - 1; at >= 0; at--) {
      if (this.routes[at]!.stops.length > 0) continue
      const last = this.routes.pop()!
      if (at === this.routes.length) continue
      this.routes[at] = last
      for (const stop of last.stops) this.routeOf[this.problem.requestOf[stop]!] = at
    }
  }
}
