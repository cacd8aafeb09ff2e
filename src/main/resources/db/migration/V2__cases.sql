-- The case: one row per application; the same row is locked first by everyone who changes it.
create table application (
    reference          text primary key,                 -- 申請ID, shown as 受付番号 once submitted
    procedure          text not null,
    email              text not null,                    -- the verified address; the only one that gets mail
    state              text not null,                    -- the last milestone that is a public state
    version            integer not null default 1,       -- of the draft; the ETag
    terms_version      text,
    consented_at       timestamptz,
    form_values        jsonb not null default '{}',      -- as typed (NFC), key -> value
    submitted_at       timestamptz,                      -- 到達日時, the legal moment of arrival
    submission_key     text,                             -- Idempotency-Key of the accepted submission
    created_at         timestamptz not null,
    ended_at           timestamptz,                      -- from here the time of keeping counts
    erased_at          timestamptz                       -- personal data is gone; the case remains countable
);
create index application_state on application (state, created_at);
create index application_to_erase on application (ended_at) where erased_at is null and ended_at is not null;
create index application_submitted on application (submitted_at) where submitted_at is not null;

-- The record of a case: milestones, decisions, views. Lines are never changed.
create table audit_line (
    id           bigint generated always as identity primary key,
    reference    text not null,
    at           timestamptz not null,
    actor        text not null,                          -- resident, system, or a clerk's user id
    action       text not null,                          -- MILESTONE, VIEWED, DECIDED, ...
    detail       text not null                           -- no personal data
);
create index audit_line_reference on audit_line (reference, id);

-- One-use links: only the hash of the token is kept.
create table one_use_link (
    token_hash   bytea primary key,                      -- SHA-256 of the token
    purpose      text not null,
    reference    text not null references application on delete cascade,
    expires_at   timestamptz not null,
    used_at      timestamptz
);
create index one_use_link_reference on one_use_link (reference);

create table resident_session (
    token_hash   bytea primary key,
    reference    text not null references application on delete cascade,
    expires_at   timestamptz not null
);
create index resident_session_reference on resident_session (reference);

-- Mails are ordered in the transaction of the fact that they tell, and sent right after.
create table mail (
    id            bigint generated always as identity primary key,
    reference     text not null references application on delete cascade,
    kind          text not null,                         -- M1 ... M13
    occasion      integer not null,                      -- 1, 2, ... when the same kind is sent again
    reason        text,                                  -- a code the text depends on, e.g. UNPAID
    link_purpose  text,                                  -- the one-use link that the mail carries
    link_expires_at timestamptz,
    ordered_at    timestamptz not null,
    attempts      integer not null default 0,
    next_attempt_at timestamptz,                         -- null: sent, or given up
    sent_at       timestamptz,
    failed_at     timestamptz,                           -- given up; an incident stands on the case
    unique (reference, kind, occasion)
);
create index mail_due on mail (next_attempt_at) where next_attempt_at is not null;

-- What the phone is asked to sign, for ten minutes.
create table signing_session (
    token_hash     bytea primary key,
    reference      text not null references application on delete cascade,
    draft_version  integer not null,                     -- a later edit voids the session
    nonce          text not null,
    document       bytea not null,                       -- the exact bytes to be signed
    expires_at     timestamptz not null,
    used_at        timestamptz
);
create index signing_session_reference on signing_session (reference);

create table signature (
    id               bigint generated always as identity primary key,
    reference        text not null references application on delete cascade,
    draft_version    integer not null,
    nonce            text not null,                      -- of the session that asked for it
    received_at      timestamptz not null,
    document         bytea not null,
    cms              bytea not null,
    certificate      bytea,
    revocation       text not null,                      -- GOOD, REVOKED, UNKNOWN
    revocation_detail text not null,                     -- the revocation reason, or why nobody knows
    revocation_checked_at timestamptz not null,
    revocation_evidence bytea not null,                  -- the CRL or OCSP answer as received, or its digest
    result           text,                               -- VALID, REFUSED, UNKNOWN; null until the process has checked
    reason           text,                               -- the verdict's code
    detail           text,                               -- for the clerk: technical reason
    holder_name      text,
    holder_address   text,
    holder_birth_date text,                              -- raw, as in the certificate: EYYYYMMDD
    holder_sex       text,
    holder_name_flags text,                              -- 1 per code point that stands for another character
    holder_address_flags text,
    voided_at        timestamptz                         -- edited after signing, or returned for correction
);
create index signature_reference on signature (reference, id);

-- What clerks decided, with their words (personal data: stays out of the engine).
create table desk_decision (
    id           bigint generated always as identity primary key,
    reference    text not null references application on delete cascade,
    task_id      text not null unique,                   -- a task is decided once
    task_key     text not null,
    outcome      text not null,
    message      text,
    days         integer,                                -- open days granted, for a deadline that a mail names
    clerk        text not null,
    decided_at   timestamptz not null
);
create index desk_decision_reference on desk_decision (reference, id);

create table answer (
    id           bigint generated always as identity primary key,
    reference    text not null references application on delete cascade,
    message      text not null,
    received_at  timestamptz not null
);
create index answer_reference on answer (reference, id);

-- The fee that a clerk approved: a snapshot that never changes afterwards.
create table fee (
    reference      text primary key references application on delete cascade,
    lines          jsonb not null,                       -- [{label, amount}], yen
    total          integer not null,
    adjustment     integer not null default 0,
    adjustment_reason text,
    fixed_at       timestamptz not null
);

create table payment (
    id              bigint generated always as identity primary key,
    reference       text not null references application on delete cascade,
    request_no      integer not null,                    -- 1, 2, ... when a clerk extends
    amount          integer not null,                    -- yen
    requested_at    timestamptz not null,
    pay_by          date not null,                       -- last day, JST
    cut_off         timestamptz not null,
    customer_id     text,
    session_id      text,                                -- the hosted card entry
    payment_method_id text,
    card_brand      text,
    card_last4      text,
    intent_id       text,
    closed_at       timestamptz,                         -- no charge may begin any more
    unique (reference, request_no)
);
create unique index payment_intent on payment (intent_id) where intent_id is not null;
create unique index payment_session on payment (session_id) where session_id is not null;
create index payment_card on payment (cut_off) where payment_method_id is not null;

-- Everything that was observed about a payment; state is derived, never stored.
create table payment_fact (
    id            bigint generated always as identity primary key,
    payment_id    bigint references payment on delete cascade, -- null: an object we do not know
    source        text not null,                         -- WEBHOOK, CHECK, CLOSING, RECONCILIATION, CLICK, CLERK
    event_id      text unique,                           -- the provider's event id
    kind          text not null,
    object_id     text,
    amount        integer,
    currency      text,
    occurred_at   timestamptz not null,                  -- the provider's time
    recorded_at   timestamptz not null
);
create index payment_fact_payment on payment_fact (payment_id, id);

-- Comparisons with the provider's books: ordered by the process, made outside of transactions.
create table payment_reconciliation (
    id            bigint generated always as identity primary key,
    ordered_at    timestamptz not null,
    since         timestamptz not null,
    next_attempt_at timestamptz not null,
    finished_at   timestamptz,
    events        integer,
    found         integer                                -- events that had not reached us before
);
create index payment_reconciliation_due on payment_reconciliation (next_attempt_at) where finished_at is null;

create table dispatch (
    reference        text primary key references application on delete cascade,
    delivery_method  text not null,
    tracking_number  text,
    clerk            text not null,
    dispatched_at    timestamptz not null
);

-- The opening calendar. National holidays come from the Act; a row here overrides it.
create table national_holiday (
    day   date primary key,
    name  text not null
);
create table special_day (
    day     date primary key,
    open    boolean not null,                            -- a special opening, or a closure of our own
    reason  text not null
);

-- The engine's own tables grow with open cases; its queries need these (job acquisition, subtasks).
create index mg_job_due on act_ru_job (duedate_);
create index mg_task_parent on act_ru_task (parent_task_id_);
