-- Yen of which a mail speaks: one refund of several. The case alone does not tell.
alter table mail add column amount integer;

-- A refund or dispute names the charge; it may be another one than that of the request's own row.
create index payment_fact_charge on payment_fact (object_id) where kind = 'SUCCEEDED';
