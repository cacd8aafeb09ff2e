-- On whose word and under which rules the verdict was given: both may be others when somebody repeats it. Null in rows
-- of before; the anchor also when no path led from one of ours.
alter table signature_evidence add column anchor bytea;  -- certificate in DER
alter table signature_evidence add column rules jsonb;   -- the fields of a line for the command "verify"
