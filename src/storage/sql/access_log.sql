-- name: insert_access
INSERT INTO access_log (id, person_id, accessed_at, accessed_by, actor_id, accessed_data, reason, about_person_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: list_accesses
-- Of one kind of reader or of all, older than a place in the list, the latest first.
SELECT id, person_id, accessed_at, accessed_by, actor_id, accessed_data, reason, about_person_id
FROM access_log
WHERE person_id = $1 AND ($2 = '' OR accessed_by = $2) AND (accessed_at < $3 OR (accessed_at = $3 AND id < $4))
ORDER BY accessed_at DESC, id DESC LIMIT $5

-- name: count_accesses
SELECT COUNT(*) FROM access_log WHERE person_id = $1 AND accessed_by = $2 AND accessed_at >= $3

-- name: count_accesses_of
-- Whether the same person looked at the same thing since a moment: reading a list again isn't another look.
SELECT COUNT(*) FROM access_log
WHERE person_id = $1 AND actor_id = $2 AND accessed_data = $3 AND accessed_at >= $4
