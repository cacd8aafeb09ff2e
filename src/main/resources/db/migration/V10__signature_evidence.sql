-- What a verdict rested on, kept for disputes as long as the signature itself: written once, never changed.
create table signature_evidence (
    id               bigint generated always as identity primary key,
    signature_id     bigint not null references signature on delete cascade,
    reference        text not null,
    occasion         text not null,                      -- RECEIPT, RECHECK
    received_at      timestamptz not null,
    document         bytea not null,                     -- the signed bytes
    cms              bytea not null,                     -- the message as received
    certificate      bytea,                              -- the signer's; null when there was none to read
    revocation       text not null,                      -- GOOD, REVOKED, UNKNOWN
    revocation_detail text not null,
    revocation_checked_at timestamptz not null,
    ocsp_answers     bytea[] not null,                   -- as received
    revocation_lists bytea[] not null,                   -- SHA-256 of the lists that were asked, see revocation_list
    result           text not null,
    reason           text not null,
    detail           text not null,
    judged_at        timestamptz not null
);
create index signature_evidence_signature on signature_evidence (signature_id);

-- Lists as received: each is kept once, however many signatures it speaks for.
create table revocation_list (
    sha256           bytea primary key,
    content          bytea not null,
    kept_at          timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is evidence and cannot be changed', tg_table_name;
end $$;

-- Evidence goes only with the signature that it is about (retention), a list only when no evidence names it.
create function refuse_delete_of_evidence() returns trigger language plpgsql as $$
begin
    if exists (select 1 from signature where id = old.signature_id) then
        raise exception 'evidence of a signature that is kept cannot be deleted';
    end if;
    return old;
end $$;

create function refuse_delete_of_list() returns trigger language plpgsql as $$
begin
    if exists (select 1 from signature_evidence where revocation_lists @> array[old.sha256]) then
        raise exception 'a revocation list that evidence names cannot be deleted';
    end if;
    return old;
end $$;

create trigger signature_evidence_stands before update on signature_evidence
    for each row execute function refuse_change();
create trigger signature_evidence_stays before delete on signature_evidence
    for each row execute function refuse_delete_of_evidence();
create trigger signature_evidence_whole before truncate on signature_evidence
    for each statement execute function refuse_change();
create trigger revocation_list_stands before update on revocation_list
    for each row execute function refuse_change();
create trigger revocation_list_stays before delete on revocation_list
    for each row execute function refuse_delete_of_list();
create trigger revocation_list_whole before truncate on revocation_list
    for each statement execute function refuse_change();

alter table signature drop column revocation_evidence;
-- Inquiries so far: each that brings no answer makes the wait until the next one longer.
alter table signature add column revocation_inquiries integer not null default 1;
