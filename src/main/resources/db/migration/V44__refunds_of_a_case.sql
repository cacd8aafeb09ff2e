-- Read for each look at a case, and for all that are due in the morning.
create index refund_reference on refund (reference);
