-- The authority of the test cards: two generations under one name, as JPKI has them.
create table demo_card_authority (
    generation   text primary key,                       -- RSA-2048, P-384
    certificate  bytea not null,
    private_key  bytea not null                          -- PKCS#8; it signs toys
);

create table demo_card (
    id           text primary key,
    name         text not null,
    address      text not null,
    key_kind     text not null,                          -- RSA-2048, P-384
    fault        text,
    pin          text not null,                          -- shown to the tester, as the letter with a real card does
    serial       numeric not null,
    certificate  bytea not null,
    valid_to     timestamptz not null,
    salt         bytea not null,
    iv           bytea not null,
    sealed       bytea not null,                         -- proof and private key, encrypted under the PIN
    proof_hash   bytea not null,
    failures     integer not null default 0,             -- wrong PINs in a row
    revoked_at   timestamptz,
    issued_at    timestamptz not null
);
create index demo_card_issued on demo_card (issued_at);
create index demo_card_revoked on demo_card (revoked_at) where revoked_at is not null;
