-- The audit log is read newest first: all of it, of one place, of one kind of act or about one thing.
CREATE INDEX audit_record_place ON audit_record (place, at, id);
CREATE INDEX audit_record_act ON audit_record (act, at, id);
CREATE INDEX audit_record_subject ON audit_record (subject, at, id);
