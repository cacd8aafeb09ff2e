-- The rehearsal's Stripe: its objects as JSON documents, so that they survive a restart as Stripe's do.
create table stripe_object (
    seq       bigint generated always as identity primary key,
    id        text not null unique,
    kind      text not null,                             -- Stripe's word, e.g. payment_intent
    created   bigint not null,                           -- seconds, by the product's clock
    document  jsonb not null
);
create index stripe_object_kind on stripe_object (kind, seq);
create index stripe_object_created on stripe_object (kind, created);

-- What was answered under an idempotency key.
create table stripe_idempotency (
    key          text primary key,
    fingerprint  text not null,
    status       integer,
    body         text
);

-- Webhooks to be delivered; an event that is delivered twice has two rows.
create table stripe_delivery (
    id            bigint generated always as identity primary key,
    event_id      text not null references stripe_object (id),
    newest_first  boolean not null default false,
    attempts      integer not null default 0,
    next_attempt_at timestamptz,                         -- null: delivered, lost or given up
    last_status   integer
);
create index stripe_delivery_due on stripe_delivery (next_attempt_at) where next_attempt_at is not null;

create table stripe_fault (
    only_row  boolean primary key default true check (only_row),
    webhook   text not null,
    api       text not null
);
insert into stripe_fault (webhook, api) values ('none', 'none');
