/**
 * Part loads to be shared by equal trucks of one depot. Stop 0 is the depot; request `r` is picked up at stop `pickup[r]`
 * and delivered at `delivery[r]`, by the same truck, in that order. A truck that comes early waits; one that comes
 * after `latest` is too late. Distances and times are in any unit, as long as it is the same everywhere.
 */
export type PartLoads = {
  stops: number
  requests: number
  vehicles: number
  capacity: number
  pickup: Int32Array
  delivery: Int32Array
  /** Request of a stop, -1 for the depot. */
  requestOf: Int32Array
  /** What a stop adds to the load of the truck: negative at deliveries. */
  demand: Float64Array
  earliest: Float64Array
  latest: Float64Array
  service: Float64Array
  /** `distance[a * stops + b]` from stop a to stop b, and the time that it takes. */
  distance: Float64Array
  duration: Float64Array
}
