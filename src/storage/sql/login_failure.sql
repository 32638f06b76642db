-- Counting is one statement, so that two bad passwords at once count as two.

-- name: find_login_failures
SELECT mobile_lookup, failures, last_failed_at, locked_until FROM login_failures WHERE mobile_lookup = $1

-- name: count_login_failure
INSERT INTO login_failures (mobile_lookup, failures, last_failed_at) VALUES ($1, 1, $2)
ON CONFLICT (mobile_lookup) DO UPDATE SET
    failures = CASE WHEN login_failures.last_failed_at < $3 THEN 1 ELSE login_failures.failures + 1 END,
    last_failed_at = excluded.last_failed_at
RETURNING mobile_lookup, failures, last_failed_at, locked_until

-- name: lock_login
INSERT INTO login_failures (mobile_lookup, failures, last_failed_at, locked_until) VALUES ($1, 0, 0, $2)
ON CONFLICT (mobile_lookup) DO UPDATE SET failures = 0, locked_until = excluded.locked_until

-- name: clear_login_failures
DELETE FROM login_failures WHERE mobile_lookup = $1

-- name: purge_login_failures
DELETE FROM login_failures WHERE last_failed_at < $1 AND (locked_until IS NULL OR locked_until < $1)
