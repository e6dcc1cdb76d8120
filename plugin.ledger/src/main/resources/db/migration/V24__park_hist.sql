-- Written by "bagui plugin migration" from the classes of the registers, each table with its history.
-- Once it has run anywhere it stays as it is: change the class, and write the next one.

CREATE INDEX ix_park_hist_scope ON park_hist (scope_place, row_end);
