-- Sums are cast because PostgreSQL adds BIGINTs up to a NUMERIC.

-- name: open_ledger_account
-- The casts tell PostgreSQL the types of parameters that stand alone in a SELECT.
INSERT INTO ledger_accounts (id, kind, balance_floor, owner_id, opened_at)
SELECT CAST($1 AS TEXT), kind, balance_floor, CAST($3 AS TEXT), CAST($4 AS BIGINT)
FROM ledger_account_kinds WHERE kind = $2
ON CONFLICT DO NOTHING

-- name: find_ledger_account
SELECT id, kind, owner_id, opened_at, balance_fen, postings_count, last_posted_at
FROM ledger_accounts WHERE id = $1

-- name: find_ledger_account_of
SELECT id, kind, owner_id, opened_at, balance_fen, postings_count, last_posted_at
FROM ledger_accounts WHERE kind = $1 AND owner_id = $2

-- name: balance_of
SELECT balance_fen FROM ledger_accounts WHERE id = $1

-- name: move_balance
-- No row comes back when the account is unknown or must not go that low.
UPDATE ledger_accounts
SET balance_fen = balance_fen + $2, postings_count = postings_count + 1, last_posted_at = $3
WHERE id = $1 AND (balance_floor = 'none' OR balance_fen + $2 >= 0)
RETURNING balance_fen, postings_count

-- name: insert_transfer
INSERT INTO ledger_transfers (id, kind, business_reference, reverses_transfer_id, posted_at)
VALUES ($1, $2, $3, $4, $5)

-- name: insert_posting
INSERT INTO ledger_postings (transfer_id, line, account_id, account_posting_number, amount_fen, balance_after_fen,
    posted_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)

-- name: seal_transfer
INSERT INTO ledger_seals (transfer_id, postings_count) VALUES ($1, $2)

-- name: find_transfer
SELECT id, kind, business_reference, reverses_transfer_id, posted_at FROM ledger_transfers WHERE id = $1

-- name: find_reversal_of
SELECT id, kind, business_reference, reverses_transfer_id, posted_at
FROM ledger_transfers WHERE reverses_transfer_id = $1

-- name: list_postings_of_transfer
SELECT transfer_id, line, account_id, account_posting_number, amount_fen, balance_after_fen, posted_at
FROM ledger_postings WHERE transfer_id = $1 ORDER BY line

-- name: list_postings_of_account
SELECT transfer_id, line, account_id, account_posting_number, amount_fen, balance_after_fen, posted_at
FROM ledger_postings WHERE account_id = $1 AND account_posting_number < $2
ORDER BY account_posting_number DESC LIMIT $3

-- name: replay_balance
SELECT CAST(COALESCE(SUM(amount_fen), 0) AS BIGINT)
FROM ledger_postings WHERE account_id = $1 AND posted_at <= $2
