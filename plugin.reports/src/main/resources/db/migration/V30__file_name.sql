-- What the sender of an import calls the file.
ALTER TABLE import_record ADD COLUMN file_name VARCHAR(300);
