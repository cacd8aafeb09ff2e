-- An answer is kept for a day, as at Stripe.
alter table stripe_idempotency add column began_at timestamptz not null default '-infinity';
