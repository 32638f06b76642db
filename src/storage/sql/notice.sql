-- name: append_notice
INSERT INTO notices (person_id, number, kind, noticed_at, settlement_id, reason, read_at, about_person_id, amount_fen,
    balance_fen)
SELECT CAST($1 AS TEXT), COALESCE(MAX(number), 0) + 1, CAST($2 AS TEXT), CAST($3 AS BIGINT), CAST($4 AS TEXT),
    CAST($5 AS TEXT), NULL, CAST($6 AS TEXT), CAST($7 AS BIGINT), CAST($8 AS BIGINT)
FROM notices WHERE person_id = $1

-- name: latest_notice_number
SELECT CAST(COALESCE(MAX(number), 0) AS BIGINT) FROM notices WHERE person_id = $1

-- name: list_notices
-- Those numbered below $2, the latest first; of the kinds in $4 (",paid,drawn,") unless that is empty.
SELECT person_id, number, kind, noticed_at, settlement_id, reason, read_at, about_person_id, amount_fen, balance_fen
FROM notices WHERE person_id = $1 AND number < $2 AND ($4 = '' OR $4 LIKE '%,' || kind || ',%')
ORDER BY number DESC LIMIT $3

-- name: mark_notices_read
UPDATE notices SET read_at = $3 WHERE person_id = $1 AND number <= $2 AND read_at IS NULL

-- name: count_unread_notices
SELECT COUNT(*) FROM notices WHERE person_id = $1 AND read_at IS NULL
