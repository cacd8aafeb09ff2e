-- the morning's own step tries its comparison again; only an ordered one waits for a beat
alter table payment_reconciliation alter column next_attempt_at drop not null;
