-- What was observed about money is written once; the state is derived from it, and every dispute is retold from it.

-- A fact goes only with the request that it is about (the case is erased as a whole).
create function refuse_delete_of_fact() returns trigger language plpgsql as $$
begin
    if old.payment_id is null or exists (select 1 from payment where id = old.payment_id) then
        raise exception 'a fact about a payment that is kept cannot be deleted';
    end if;
    return old;
end $$;

-- The event goes after the fact that followed from it.
create function refuse_delete_of_event() returns trigger language plpgsql as $$
begin
    if exists (select 1 from payment_fact where event_id = old.event_id) then
        raise exception 'an event that a fact names cannot be deleted';
    end if;
    return old;
end $$;

create trigger payment_fact_stands before update on payment_fact
    for each row execute function refuse_change();
create trigger payment_fact_stays before delete on payment_fact
    for each row execute function refuse_delete_of_fact();
create trigger payment_fact_whole before truncate on payment_fact
    for each statement execute function refuse_change();
create trigger payment_event_stands before update on payment_event
    for each row execute function refuse_change();
create trigger payment_event_stays before delete on payment_event
    for each row execute function refuse_delete_of_event();
create trigger payment_event_whole before truncate on payment_event
    for each statement execute function refuse_change();
