-- name: find_letter_reading
SELECT account_id, letter, version, text_sha256, position, started_at
FROM letter_readings WHERE account_id = $1 AND letter = $2

-- name: put_letter_reading
INSERT INTO letter_readings (account_id, letter, version, text_sha256, position, started_at)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (account_id, letter) DO UPDATE SET version = excluded.version, text_sha256 = excluded.text_sha256,
    position = excluded.position, started_at = excluded.started_at

-- name: drop_letter_reading
DELETE FROM letter_readings WHERE account_id = $1 AND letter = $2

-- name: insert_signed_letter
INSERT INTO signed_letters (id, account_id, person_id, letter, version, text_sha256, signed_at, channel, invitation_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)

-- name: count_signed_letters
SELECT COUNT(*) FROM signed_letters WHERE person_id = $1 AND letter = $2

-- name: find_signed_letter
SELECT id, account_id, person_id, letter, version, text_sha256, signed_at, channel, invitation_id
FROM signed_letters WHERE invitation_id = $1
