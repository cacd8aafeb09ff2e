-- The same thing seen again is one question for ever; what differs anew about the same object is another one.
alter table payment_alarm add column seen text not null default '';
alter table payment_alarm drop constraint payment_alarm_kind_object_id_key;
create unique index payment_alarm_question on payment_alarm (kind, object_id, seen);
-- The provider has paid and says that all lines are there; until then a payout is read again.
alter table payout add column complete boolean not null default false;
