-- Refunds that people decide: one drafts, another one approves.
create table refund (
    id           bigint generated always as identity primary key,
    reference    text not null references application on delete cascade,
    payment_id   bigint not null references payment on delete cascade,
    intent_id    text not null,                          -- the charge that goes back
    amount       integer not null check (amount > 0),    -- yen
    reason       text not null,                          -- for the file
    drafted_by   text not null,
    drafted_at   timestamptz not null,
    approved     boolean,
    decided_by   text,
    decided_at   timestamptz,
    provider_id  text unique,                            -- the provider's refund, once it was given
    constraint refund_two_persons check (decided_by is null or decided_by <> drafted_by)
);
create index refund_payment on refund (payment_id, id);
-- one at a time: a doubled click is refused
create unique index refund_undecided on refund (payment_id) where decided_at is null;

-- What 収納 must look at: disputes, refunds that failed, differences from the provider's books.
create table payment_alarm (
    id           bigint generated always as identity primary key,
    reference    text references application on delete cascade, -- null: an object that belongs to no case of ours
    kind         text not null,
    object_id    text not null,
    amount       integer,
    raised_at    timestamptz not null,
    settled_at   timestamptz,
    settled_by   text,
    unique (kind, object_id)
);
create index payment_alarm_open on payment_alarm (reference) where settled_at is null;

-- 朝の確認表: what the morning found, frozen when it was made, signed by a person.
create table morning_sheet (
    day          date primary key,
    made_at      timestamptz not null,
    content      jsonb not null,                         -- the lines of each part
    signed_by    text,
    signed_at    timestamptz,
    note         text
);

-- 宛名 of the receipt, when it is not the applicant (personal data).
alter table payment add column payer text;
