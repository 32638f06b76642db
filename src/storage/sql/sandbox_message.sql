-- name: insert_sandbox_message
INSERT INTO sandbox_messages (id, mobile_lookup, text_ciphertext, created_at, arrives_at)
VALUES ($1, $2, $3, $4, $5)

-- name: list_sandbox_messages
SELECT id, mobile_lookup, text_ciphertext, created_at, arrives_at
FROM sandbox_messages WHERE mobile_lookup = $1 AND arrives_at <= $2
ORDER BY arrives_at DESC, created_at DESC, id DESC LIMIT $3

-- name: purge_sandbox_messages
DELETE FROM sandbox_messages WHERE created_at < $1
