-- How often the answer under a key was given again: proof that a repeated call was the same call.
alter table stripe_idempotency add column replayed integer not null default 0;
