-- Stripe keeps an error of its own for a day under the key of the call; the next attempt has keys of its own.
alter table payment add column attempt integer not null default 0;
