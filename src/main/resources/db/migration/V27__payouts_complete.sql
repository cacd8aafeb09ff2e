-- The provider has paid and says that all lines are there; until then a payout is read again.
alter table payout add column complete boolean not null default false;
