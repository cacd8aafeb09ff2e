-- Which refund of a case is at the provider at this moment. One at a time: each gives back what the others leave.
create table refund_turn (
    reference  text primary key references application on delete cascade,
    step_id    text not null,
    taken_at   timestamptz not null
);
