-- name: insert_institution_visit
INSERT INTO institution_visits (id, kind, institution, person_id, insutype, own_number, credential, code_hash, state,
    msgid, opened_at, ended_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)

-- name: find_institution_visit
SELECT id, kind, institution, person_id, insutype, own_number, credential, code_hash, state, msgid, opened_at, ended_at
FROM institution_visits WHERE id = $1

-- name: find_institution_visit_by_msgid
SELECT id, kind, institution, person_id, insutype, own_number, credential, code_hash, state, msgid, opened_at, ended_at
FROM institution_visits WHERE msgid = $1

-- name: find_open_visit_of
SELECT id, kind, institution, person_id, insutype, own_number, credential, code_hash, state, msgid, opened_at, ended_at
FROM institution_visits WHERE institution = $1 AND kind = $2 AND own_number = $3 AND state = 'open' LIMIT 1

-- name: end_institution_visit
UPDATE institution_visits SET state = $2, ended_at = $3 WHERE id = $1 AND state = 'open'

-- name: cancel_institution_visit
UPDATE institution_visits SET state = 'cancelled', ended_at = $2 WHERE id = $1 AND state <> 'cancelled'

-- name: insert_fee_line
INSERT INTO institution_fee_lines (visit_id, detail_number, batch_number, catalogue_code, institution_item_code,
    amount_fen, count_text, price_text, occurred, position, settlement_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
ON CONFLICT (visit_id, detail_number) DO NOTHING

-- name: list_unsettled_fee_lines
SELECT visit_id, detail_number, batch_number, catalogue_code, institution_item_code, amount_fen, count_text,
    price_text, occurred, position, settlement_id
FROM institution_fee_lines
WHERE visit_id = $1 AND settlement_id IS NULL AND ($2 = '' OR batch_number = $2)
ORDER BY position, detail_number

-- name: count_settled_fee_lines
SELECT COUNT(*) FROM institution_fee_lines WHERE visit_id = $1 AND settlement_id IS NOT NULL

-- name: count_fee_lines
SELECT COUNT(*) FROM institution_fee_lines WHERE visit_id = $1

-- name: delete_unsettled_fee_lines
DELETE FROM institution_fee_lines
WHERE visit_id = $1 AND settlement_id IS NULL AND ($2 = '' OR batch_number = $2)

-- name: delete_unsettled_fee_line
DELETE FROM institution_fee_lines WHERE visit_id = $1 AND detail_number = $2 AND settlement_id IS NULL

-- name: settle_fee_lines
UPDATE institution_fee_lines SET settlement_id = $3
WHERE visit_id = $1 AND settlement_id IS NULL AND ($2 = '' OR batch_number = $2)

-- name: free_fee_lines
UPDATE institution_fee_lines SET settlement_id = NULL WHERE settlement_id = $1

-- name: put_quote
INSERT INTO institution_quotes (bill, institution, total_fen, fund_fen, own_fen, shared_fen, cash_fen, quoted_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (bill) DO UPDATE SET institution = excluded.institution, total_fen = excluded.total_fen,
    fund_fen = excluded.fund_fen, own_fen = excluded.own_fen, shared_fen = excluded.shared_fen,
    cash_fen = excluded.cash_fen, quoted_at = excluded.quoted_at

-- name: find_quote
SELECT bill, institution, total_fen, fund_fen, own_fen, shared_fen, cash_fen, quoted_at
FROM institution_quotes WHERE bill = $1

-- name: delete_quote
DELETE FROM institution_quotes WHERE bill = $1

-- name: purge_quotes
DELETE FROM institution_quotes WHERE quoted_at < $1
