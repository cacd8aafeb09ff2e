-- What each source said: [{"source", "certificate" (serial number), "status", "detail"}]. Null in rows of before.
alter table signature_evidence add column revocation_sources jsonb;
