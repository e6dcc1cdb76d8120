-- The audit log is read newest first: all of it, of one place, of one kind of act or about one thing.
CREATE INDEX audit_record_place ON audit_record (place, at, id);
CREATE INDEX audit_record_act ON audit_record (act, at, id);
CREATE INDEX audit_record_subject ON audit_record (subject, at, id);

-- What was entered as the name of no account may be a password, or somebody's ID number: now that the log is read, it goes.
UPDATE audit_record SET actor = '-', subject = 'account:-'
    WHERE act = 'signed-in' AND outcome = 'denied' AND actor NOT IN (SELECT username FROM account);
