-- name: put_staff
INSERT INTO staff (id, login, name, hall, password_hash, created_at, disabled_at, role)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (login) DO NOTHING

-- name: find_staff_by_login
SELECT id, login, name, hall, password_hash, created_at, disabled_at, role FROM staff WHERE login = $1

-- name: find_staff
SELECT id, login, name, hall, password_hash, created_at, disabled_at, role FROM staff WHERE id = $1

-- name: insert_staff_session
INSERT INTO staff_sessions (id, staff_id, token_hash, created_at, expires_at, ended_at)
VALUES ($1, $2, $3, $4, $5, $6)

-- name: find_staff_session
SELECT id, staff_id, token_hash, created_at, expires_at, ended_at FROM staff_sessions WHERE token_hash = $1

-- name: end_staff_session
UPDATE staff_sessions SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL

-- name: purge_staff_sessions
DELETE FROM staff_sessions WHERE expires_at < $1

-- name: insert_staff_request
INSERT INTO staff_requests (id, kind, person_id, other_person_id, details_ciphertext, requested_by, requested_at, state,
    decided_by, decided_at, rejection)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)

-- name: decide_staff_request
UPDATE staff_requests SET state = $2, decided_by = $3, decided_at = $4, rejection = $5 WHERE id = $1 AND state = 'requested'

-- name: find_staff_request
SELECT id, kind, person_id, other_person_id, details_ciphertext, requested_by, requested_at, state, decided_by,
    decided_at, rejection
FROM staff_requests WHERE id = $1

-- name: list_staff_requests
-- The open ones first, then the latest.
SELECT id, kind, person_id, other_person_id, details_ciphertext, requested_by, requested_at, state, decided_by,
    decided_at, rejection
FROM staff_requests ORDER BY CASE WHEN state = 'requested' THEN 0 ELSE 1 END, requested_at DESC, id DESC LIMIT $1

-- name: list_staff_requests_of_person
-- Those about a person that wait for a second clerk.
SELECT id, kind, person_id, other_person_id, details_ciphertext, requested_by, requested_at, state, decided_by,
    decided_at, rejection
FROM staff_requests WHERE person_id = $1 AND state = 'requested' ORDER BY requested_at, id
