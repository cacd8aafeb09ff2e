-- Cards that another one replaced, until the provider has forgotten them.
create table replaced_card (
    payment_method_id text primary key,
    payment_id        bigint not null references payment on delete cascade
);
create index replaced_card_payment on replaced_card (payment_id);
