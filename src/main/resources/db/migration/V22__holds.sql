-- Until when a clerk put a case on hold, for the colleagues who read the decision later.
alter table desk_decision add column until date;
