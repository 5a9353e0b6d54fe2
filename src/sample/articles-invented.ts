import { provinceInvented } from './invented/province.data.ts'
import { firstZones } from './invented/zones-1-3.data.ts'
import { fourthZones } from './invented/zones-4-6.data.ts'
import { seventhZones } from './invented/zones-7-8.data.ts'
import { ninthZones } from './invented/zones-9-11.data.ts'
import type { SampleArticle } from './sample-article.ts'

/** News and notices of zones, roads, companies and people that do not exist. Zone number: the city's place in its code. */
export const inventedArticles: readonly SampleArticle[] = [
  ...provinceInvented,
  ...firstZones,
  ...fourthZones,
  ...seventhZones,
  ...ninthZones,
]
