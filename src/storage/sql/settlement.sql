-- name: insert_settlement
INSERT INTO settlements (id, kind, visit_id, institution, msgid, person_id, membership_id, sharer_person_id, visit_kind,
    total_fen, fund_fen, person_part_fen, own_fen, shared_fen, cash_fen, own_before_fen, own_after_fen,
    shared_before_fen, shared_after_fen, policy_id, policy_version, transfer_id, reverses_settlement_id,
    refused_reason, steps, invoice_number, settled_at, wallet_fen, shared_source)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
    $24, $25, $26, $27, $28, $29)

-- name: find_settlement
SELECT id, kind, visit_id, institution, msgid, person_id, membership_id, sharer_person_id, visit_kind,
    total_fen, fund_fen, person_part_fen, own_fen, shared_fen, cash_fen, own_before_fen, own_after_fen,
    shared_before_fen, shared_after_fen, policy_id, policy_version, transfer_id, reverses_settlement_id,
    refused_reason, steps, invoice_number, settled_at, wallet_fen, shared_source
FROM settlements WHERE id = $1

-- name: find_settlement_by_msgid
SELECT id, kind, visit_id, institution, msgid, person_id, membership_id, sharer_person_id, visit_kind,
    total_fen, fund_fen, person_part_fen, own_fen, shared_fen, cash_fen, own_before_fen, own_after_fen,
    shared_before_fen, shared_after_fen, policy_id, policy_version, transfer_id, reverses_settlement_id,
    refused_reason, steps, invoice_number, settled_at, wallet_fen, shared_source
FROM settlements WHERE msgid = $1

-- name: find_reversal_of_settlement
SELECT id, kind, visit_id, institution, msgid, person_id, membership_id, sharer_person_id, visit_kind,
    total_fen, fund_fen, person_part_fen, own_fen, shared_fen, cash_fen, own_before_fen, own_after_fen,
    shared_before_fen, shared_after_fen, policy_id, policy_version, transfer_id, reverses_settlement_id,
    refused_reason, steps, invoice_number, settled_at, wallet_fen, shared_source
FROM settlements WHERE reverses_settlement_id = $1

-- name: list_settlements_of_person
-- Those in which the person was treated or paid, the latest first.
SELECT id, kind, visit_id, institution, msgid, person_id, membership_id, sharer_person_id, visit_kind,
    total_fen, fund_fen, person_part_fen, own_fen, shared_fen, cash_fen, own_before_fen, own_after_fen,
    shared_before_fen, shared_after_fen, policy_id, policy_version, transfer_id, reverses_settlement_id,
    refused_reason, steps, invoice_number, settled_at, wallet_fen, shared_source
FROM settlements WHERE (person_id = $1 OR sharer_person_id = $1) AND settled_at < $2
ORDER BY settled_at DESC, id DESC LIMIT $3

-- name: insert_settlement_line
INSERT INTO settlement_lines (settlement_id, line, detail_number, catalogue_code, institution_item_code, amount_fen,
    count_text, price_text)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)

-- name: list_settlement_lines
SELECT settlement_id, line, detail_number, catalogue_code, institution_item_code, amount_fen, count_text, price_text
FROM settlement_lines WHERE settlement_id = $1 ORDER BY line
