-- The casts in append_consent tell PostgreSQL the types of parameters that stand alone in a SELECT.

-- name: append_consent
INSERT INTO consents (account_id, decision_number, kind, given, version, text_sha256, decided_at, channel)
SELECT CAST($1 AS TEXT), COALESCE(MAX(decision_number), 0) + 1, CAST($2 AS TEXT), CAST($3 AS BIGINT),
    CAST($4 AS TEXT), CAST($5 AS TEXT), CAST($6 AS BIGINT), CAST($7 AS TEXT)
FROM consents WHERE account_id = $1

-- name: list_current_consents
SELECT account_id, kind, given, version, text_sha256, decided_at, channel
FROM consents AS decision
WHERE account_id = $1
    AND decision_number = (
        SELECT MAX(decision_number) FROM consents WHERE account_id = $1 AND kind = decision.kind
    )
ORDER BY kind

-- name: list_consent_history
SELECT account_id, kind, given, version, text_sha256, decided_at, channel
FROM consents WHERE account_id = $1 ORDER BY decision_number
