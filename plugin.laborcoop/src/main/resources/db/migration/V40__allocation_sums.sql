-- The sums of a plan beside it, so that a list of allocations need not read whole plans. They come first in the plan, as whole numbers.

ALTER TABLE allocation ADD COLUMN supply BIGINT;
ALTER TABLE allocation ADD COLUMN shortage BIGINT;
ALTER TABLE allocation ADD COLUMN filled BIGINT;
ALTER TABLE allocation ADD COLUMN cost BIGINT;
UPDATE allocation SET
    supply = CAST(SUBSTRING(SUBSTRING(plan FROM POSITION('"supply":' IN plan) + 9)
        FROM 1 FOR POSITION(',' IN SUBSTRING(plan FROM POSITION('"supply":' IN plan) + 9)) - 1) AS BIGINT),
    shortage = CAST(SUBSTRING(SUBSTRING(plan FROM POSITION('"shortage":' IN plan) + 11)
        FROM 1 FOR POSITION(',' IN SUBSTRING(plan FROM POSITION('"shortage":' IN plan) + 11)) - 1) AS BIGINT),
    filled = CAST(SUBSTRING(SUBSTRING(plan FROM POSITION('"filled":' IN plan) + 9)
        FROM 1 FOR POSITION(',' IN SUBSTRING(plan FROM POSITION('"filled":' IN plan) + 9)) - 1) AS BIGINT),
    cost = CAST(SUBSTRING(SUBSTRING(plan FROM POSITION('"cost":' IN plan) + 7)
        FROM 1 FOR POSITION(',' IN SUBSTRING(plan FROM POSITION('"cost":' IN plan) + 7)) - 1) AS BIGINT)
    WHERE plan IS NOT NULL;
