-- What the provider's events said, trimmed of personal data; payment_fact says what followed from it.
create table payment_event (
    event_id     text primary key,
    received_at  timestamptz not null,                   -- when it first reached us
    body         jsonb not null
);
