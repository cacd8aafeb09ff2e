-- Why there is no time stamp although one was asked for: NOT_GIVEN, NOT_BELIEVED or OTHER_TIME, and the facts.
alter table signature_evidence add column time_stamp_missing text;
alter table signature_evidence add column time_stamp_detail text;
