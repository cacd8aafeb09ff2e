-- What the reconciliation and the 朝の確認表 look for every day, in tables that grow.
create index mail_failed on mail (kind, failed_at) where failed_at is not null;
create index payment_fact_recorded on payment_fact (recorded_at) where kind = 'SUCCEEDED';
create index payment_fact_charged on payment_fact (occurred_at) where kind = 'SUCCEEDED';
create index application_open on application (reference) where ended_at is null;
