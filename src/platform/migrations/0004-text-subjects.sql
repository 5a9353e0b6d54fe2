-- Whose data a look at text messages shows.
alter table platform.text_messages
  add column about text;                       -- whom it goes to, as a subject of the audit trail: 'person:<id>'; null where nobody has the number yet
