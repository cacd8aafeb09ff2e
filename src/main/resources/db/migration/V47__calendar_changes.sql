-- Who changed the calendar, and what moved with it: a change moves limits that residents were told.
create table calendar_change (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    clerk      text        not null,
    kind       text        not null check (kind in ('CLOSED', 'OPENED', 'RESTORED', 'HOLIDAYS')),
    first_day  date        not null,
    last_day   date        not null,
    reason     text,
    limits     integer     not null,
    cases      integer     not null
);

create function refuse_change_of_record() returns trigger language plpgsql as $$
begin
    raise exception '% is a record and stands as it was written', tg_table_name;
end $$;

create trigger calendar_change_stands before update or delete on calendar_change
    for each row execute function refuse_change_of_record();
create trigger calendar_change_whole before truncate on calendar_change
    for each statement execute function refuse_change_of_record();
