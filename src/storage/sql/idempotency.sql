-- name: insert_idempotent_request
INSERT INTO idempotent_requests (scope, key, route, body_hash, status, answer_ciphertext, session_id, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (scope, key) DO NOTHING

-- name: find_idempotent_request
SELECT scope, key, route, body_hash, status, answer_ciphertext, session_id, created_at
FROM idempotent_requests WHERE scope = $1 AND key = $2

-- name: purge_idempotent_requests
DELETE FROM idempotent_requests WHERE created_at < $1
