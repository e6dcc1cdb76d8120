-- Written by "bagui plugin migration" from the classes of the registers, each table with its history.
-- Once it has run anywhere it stays as it is: change the class, and write the next one.

CREATE INDEX ix_auto_parts_supplier_hist_month ON auto_parts_supplier_hist (period, scope_place, row_end);
