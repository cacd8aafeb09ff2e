-- Of a refund or a dispute: the charge that it is about; null where that was not written down.
alter table payment_fact add column charge_id text;
