-- The day on which money went back by bank transfer or in cash, where the provider could not; null: through the provider.
alter table refund add column transferred_on date;
