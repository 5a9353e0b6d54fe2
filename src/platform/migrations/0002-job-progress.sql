-- How far a job is. The queue itself (schema pgboss) keeps everything else about it.
create table platform.job_progress (
  site_id     text not null,               -- site the job works for
  id          uuid not null,               -- the job's id in the queue
  done        bigint not null,             -- pieces done so far
  total       bigint not null,             -- pieces in all; 0: not known
  updated_at  timestamptz not null,        -- when it last told; rows untouched for 60 days go
  primary key (site_id, id)
);
