-- How far the rehearsal's clock was moved ahead; time never runs backwards, not even over a restart.
create table demo_clock (
    only_row     boolean primary key default true check (only_row),
    ahead_millis bigint not null
);
insert into demo_clock (ahead_millis) values (0);
