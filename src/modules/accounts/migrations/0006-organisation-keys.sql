-- Keys with which programs act for an organisation, in the name of the owner who made them.
alter table accounts.api_keys
  add column organisation_id uuid;               -- organisation of the site that it acts for; null for a person's own key
create index api_keys_of_organisation on accounts.api_keys (site_id, organisation_id) where organisation_id is not null;
