-- Mails as the rehearsal's own server received them; they survive restarts.
create table demo_mail (
    id           bigint generated always as identity primary key,
    kind         text,                                   -- X-Madoguchi-Kind
    reference    text,                                   -- X-Madoguchi-Reference
    recipient    text not null,
    subject      text not null,
    text_body    text not null,
    html_body    text not null,
    received_at  timestamptz not null
);
create index demo_mail_recipient on demo_mail (lower(recipient), id);
create index demo_mail_reference on demo_mail (reference, id);
