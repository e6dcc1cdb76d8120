-- Ids of the entries of all registers; the platform takes them in blocks of 1,000.
CREATE SEQUENCE entry_id START WITH 1000 INCREMENT BY 1000;
