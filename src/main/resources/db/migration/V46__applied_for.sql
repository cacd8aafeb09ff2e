-- What was submitted last, as the applicant read it: {version, form, fields: [{page, key, label, value}]}.
-- The draft and its form may change afterwards, this does not.
alter table application add column applied_for jsonb;

-- A correction was asked for, and nothing has been submitted since.
alter table application add column correction_open boolean not null default false;
update application set correction_open = true where state = 'CORRECTING';
