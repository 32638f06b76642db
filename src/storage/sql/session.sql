-- name: insert_session
INSERT INTO sessions (id, account_id, token_hash, created_at, last_seen_at, expires_at, ended_at, device, ended_why,
    extended_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)

-- name: find_session
SELECT id, account_id, token_hash, created_at, last_seen_at, expires_at, ended_at, device, ended_why, extended_at
FROM sessions WHERE id = $1

-- name: find_session_by_token
SELECT id, account_id, token_hash, created_at, last_seen_at, expires_at, ended_at, device, ended_why, extended_at
FROM sessions WHERE token_hash = $1

-- name: touch_session
UPDATE sessions SET last_seen_at = CASE WHEN last_seen_at < $2 THEN $2 ELSE last_seen_at END,
    expires_at = CASE WHEN expires_at < $3 THEN $3 ELSE expires_at END
WHERE id = $1 AND ended_at IS NULL

-- name: extend_session
UPDATE sessions SET extended_at = $2, expires_at = $3 WHERE id = $1 AND ended_at IS NULL

-- name: end_session
UPDATE sessions SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL

-- name: end_other_sessions
UPDATE sessions SET ended_at = $3, ended_why = 'elsewhere' WHERE account_id = $1 AND id <> $2 AND ended_at IS NULL

-- name: end_session_elsewhere
-- By another device of the same account.
UPDATE sessions SET ended_at = $3, ended_why = 'elsewhere' WHERE account_id = $1 AND id = $2 AND ended_at IS NULL

-- name: list_active_sessions
SELECT id, account_id, token_hash, created_at, last_seen_at, expires_at, ended_at, device, ended_why, extended_at
FROM sessions WHERE account_id = $1 AND expires_at > $2 AND ended_at IS NULL ORDER BY last_seen_at DESC, id

-- name: list_sessions
-- Running or not, as long as they are kept.
SELECT id, account_id, token_hash, created_at, last_seen_at, expires_at, ended_at, device, ended_why, extended_at
FROM sessions WHERE account_id = $1 ORDER BY created_at DESC, id

-- name: count_active_sessions
SELECT COUNT(*) FROM sessions WHERE account_id = $1 AND expires_at > $2 AND ended_at IS NULL

-- name: purge_sessions
DELETE FROM sessions WHERE expires_at < $1 OR ended_at < $1
