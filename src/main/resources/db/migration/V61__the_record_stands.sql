-- What was written about a case is neither changed nor taken away, by whatever code.
create trigger audit_line_stands before update or delete on audit_line
    for each row execute function refuse_change_of_record();
create trigger audit_line_whole before truncate on audit_line
    for each statement execute function refuse_change_of_record();
