-- Of an attempt that failed: the provider's word why, for the resident; null where it gave none.
alter table payment_fact add column decline_code text;
