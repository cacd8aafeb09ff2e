-- Which bank credit of the provider holds which applications.
create table payout (
    id           text primary key,                       -- the provider's payout
    amount       integer not null,                       -- yen that arrive at the bank, after the provider's fees
    arrives_on   date not null,
    seen_at      timestamptz not null
);
create table payout_line (
    payout_id    text not null references payout on delete cascade,
    object_id    text not null,                          -- the charge's or refund's PaymentIntent
    kind         text not null,                          -- charge, refund, ...
    amount       integer not null,                       -- yen, negative for what went back
    fee          integer not null,
    reference    text references application on delete set null, -- null: no case of ours
    primary key (payout_id, object_id, kind)
);
create index payout_line_reference on payout_line (reference);
