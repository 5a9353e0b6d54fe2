-- Why an article goes to review with sums that do not come out as its text says.
alter table portal.reviews
  add column sums_reason text not null default '';   -- as its author wrote it; '' where every sum holds
