-- The day on which a pairing was ended; before it the pairing was in force. Moments are kept in UTC, days are those of Guangxi.

ALTER TABLE pairing ADD COLUMN ended_on DATE;
UPDATE pairing SET ended_on = (SELECT CAST(MAX(e.taken_at) + INTERVAL '8' HOUR AS DATE) FROM pairing_event e
    WHERE e.pairing = pairing.id AND e.step = 'ended') WHERE state = 'ended';
