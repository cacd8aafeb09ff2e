-- Whether any evidence names a list is asked for every list that is to go.
create index signature_evidence_lists on signature_evidence using gin (revocation_lists);
