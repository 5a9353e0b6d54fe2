-- Indicators: what is measured again and again, as its administrators define it; address '/indicators/<slug>'.
create table figures.indicators (
  site_id        text not null,            -- site that keeps it
  id             uuid not null,            -- UUIDv7, or chosen by the program that placed it
  slug           text not null,            -- last part of its address, never changes
  name_hans      text not null,            -- what is measured, in 简体
  name_en        text not null,            -- the same in English
  unit           text not null,            -- base unit as the kernel writes it: CNY, %, TEU, 家 …; 'grade' for grades
  kind           text not null,            -- level | count | ratio | change | rank; see kernel/figure.ts
  cadence        text not null,            -- year | quarter | month: how often it has a value
  cumulative     boolean not null,         -- every value is a sum from January on; months are never mixed in
  grades         jsonb,                    -- of an ordinal series, from the lowest up: [[简体, English]]; null for numbers
  low_is_first   boolean not null,         -- in an order of places the lowest value comes first: ranks, costs
  method_hans    text not null,            -- what is counted and how, in 简体; '' where nobody said
  method_en      text not null,            -- the same in English
  source_hans    text not null,            -- who publishes it, in 简体
  source_en      text not null,            -- the same in English
  licence        text not null,            -- terms of use of its data: an SPDX identifier or an address; '' where not known
  aliases        jsonb not null,           -- other ways in which texts call it, in 简体: [text]
  is_sample      boolean not null,         -- invented, for the sample region
  created_at     timestamptz not null,     -- when it was defined
  changed_at     timestamptz not null,     -- last change of its definition
  primary key (site_id, id),
  unique (site_id, slug)
);

-- Values of indicators, each with its source. Rows are never deleted one by one: what was wrong stays as 'replaced' or 'refused'.
create table figures.points (
  site_id        text not null,            -- site that keeps it
  id             uuid not null,            -- UUIDv7
  indicator_id   uuid not null,            -- what is measured
  place_code     text not null,            -- where: code of a site or division, GB/T 2260
  period         text not null,            -- when, as the rhythm of the indicator writes it; see indicators/kernel/periods.ts
  value          double precision not null, -- in the indicator's unit; of grades their number, the lowest 1
  qualifier      text not null,            -- exact | about | over | near | under
  state          text not null,            -- suggested | accepted | refused | replaced; see point-states.ts
  origin         text not null,            -- figure (of a text) | record (counted by a module) | entered | derived
  document_id    uuid,                     -- the text that says it; null for other origins
  figure_key     text,                     -- which figure of that text; see reading/
  figure_number  int,                      -- its place among the figures of the text when it was read last, from 1
  sentence       text,                     -- the sentence that says it, as it stands in the text
  quote          text,                     -- its words in that sentence
  source_title   text not null,            -- name of the text, publication or record
  source_url     text,                     -- where that can be read: an address, or a path of this site
  source_page    text,                     -- page or table in it
  source_on      date,                     -- day of that publication
  formula        jsonb,                    -- of a derived value: rule and numbers, see indicators/kernel/formulas.ts
  replaces_id    uuid,                     -- the value that this one took the place of
  reason         text not null,            -- why it was revised or refused; '' where nothing had to be said
  decided_by     text,                     -- id of who accepted, refused, entered or revised it; null while suggested
  created_at     timestamptz not null,     -- when it came
  decided_at     timestamptz,              -- when it was decided; null while suggested
  primary key (site_id, id),
  foreign key (site_id, indicator_id) references figures.indicators on delete cascade
);
create index points_by_series on figures.points (site_id, indicator_id, place_code, state);
create index points_by_place on figures.points (site_id, place_code) where state = 'accepted';
create index points_by_figure on figures.points (site_id, document_id, figure_key) where document_id is not null;
create index points_suggested on figures.points (site_id, created_at desc) where state = 'suggested';

-- Places of series that are no sites of the installation: zones, ports. Sites are known from the region's data.
create table figures.places (
  site_id        text not null,            -- site that names it
  code           text not null,            -- '<division>-<name>': code by GB/T 2260 of where it lies, and a name of small letters
  name_hans      text not null,            -- name in 简体
  name_en        text not null,            -- name in English
  is_sample      boolean not null,         -- invented, for the sample region
  primary key (site_id, code)
);
