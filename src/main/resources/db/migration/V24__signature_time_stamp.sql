-- RFC 3161 token over the message as received; null when there is no time stamp authority, or it did not answer.
alter table signature_evidence add column time_stamp bytea;
