-- name: set_member_cap
INSERT INTO member_caps (membership_id, span, number, amount_fen, policy_id, policy_version, set_at)
SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), COALESCE(MAX(number), 0) + 1, CAST($3 AS BIGINT), CAST($4 AS TEXT),
    CAST($5 AS TEXT), CAST($6 AS BIGINT)
FROM member_caps WHERE membership_id = $1 AND span = $2

-- name: list_member_caps
-- The latest of each span; one that was lifted has no amount.
SELECT membership_id, span, amount_fen, policy_id, policy_version, set_at FROM member_caps AS caps
WHERE membership_id = $1
    AND number = (SELECT MAX(number) FROM member_caps WHERE membership_id = caps.membership_id AND span = caps.span)
ORDER BY span
