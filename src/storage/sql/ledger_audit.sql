-- What the server's audit reads: it needs rules and keys, which the database hasn't.

-- name: insert_settlement_decision
INSERT INTO settlement_decisions (settlement_id, facts) VALUES ($1, $2)

-- name: find_settlement_decision
SELECT facts FROM settlement_decisions WHERE settlement_id = $1

-- name: list_decided_settlements
-- Those that were decided, of a range of ids, with the facts; NULL where there are none.
SELECT settlements.id, kind, membership_id, sharer_person_id, fund_fen, person_part_fen, own_fen, shared_fen, cash_fen,
    policy_id, policy_version, transfer_id, refused_reason, settled_at, facts
FROM settlements LEFT JOIN settlement_decisions ON settlement_id = settlements.id
WHERE settlements.id > $1 AND settlements.id <= $2 AND kind <> 'reversal' ORDER BY settlements.id

-- name: list_bound_at
-- The memberships that were bound at a moment. What began or ended within that very millisecond may have done so before
-- or after the decision: the last column says that it is uncertain.
SELECT mutual_aid_members.id, sharer_person_id,
    CASE WHEN bound_at >= $2 OR ended_at = $2 OR dissolved_at = $2 THEN 1 ELSE 0 END
FROM mutual_aid_members JOIN mutual_aid_groups ON mutual_aid_groups.id = group_id
WHERE person_id = (SELECT person_id FROM settlements WHERE id = $1)
    AND (ended_at IS NULL OR ended_at >= $2) AND (dissolved_at IS NULL OR dissolved_at >= $2)
ORDER BY mutual_aid_members.id

-- name: find_balance_after
-- What an account held after its posting of this number.
SELECT balance_after_fen FROM ledger_postings WHERE account_id = $1 AND account_posting_number = $2

-- name: find_posting_number
SELECT account_posting_number FROM ledger_postings WHERE transfer_id = $1 AND account_id = $2

-- name: end_of_message_slice
SELECT MAX(msgid) FROM (SELECT msgid FROM institution_messages WHERE msgid > $1 ORDER BY msgid LIMIT $2) AS slice

-- name: list_answered_messages
-- Answers of a range of msgids, with the settlement that each made.
SELECT institution_messages.msgid, infno, answer_ciphertext, settlements.id, settlements.kind
FROM institution_messages LEFT JOIN settlements ON settlements.msgid = institution_messages.msgid
WHERE institution_messages.msgid > $1 AND institution_messages.msgid <= $2 ORDER BY institution_messages.msgid

-- name: list_unanswered_settlements
-- A settlement was made by a message whose answer is kept.
SELECT settlements.id FROM settlements
LEFT JOIN institution_messages ON institution_messages.msgid = settlements.msgid
WHERE settlements.id > $1 AND settlements.id <= $2 AND institution_messages.msgid IS NULL ORDER BY settlements.id

-- name: list_accounts_to_digest
-- With what was seen of each the last time.
SELECT ledger_accounts.id, ledger_accounts.postings_count, ledger_checkpoints.postings_count, digest
FROM ledger_accounts LEFT JOIN ledger_checkpoints ON account_id = ledger_accounts.id
WHERE ledger_accounts.id > $1 AND ledger_accounts.id <= $2 ORDER BY ledger_accounts.id

-- name: list_posted_rows
-- All that is posted about an account, posting by posting, as text to be digested. A change of what stands here makes
-- every checkpoint look wrong: migrate ledger_checkpoints then.
SELECT ledger_transfers.id || ' ' || ledger_transfers.kind || ' ' || ledger_transfers.business_reference || ' '
    || COALESCE(ledger_transfers.reverses_transfer_id, '') || ' ' || ledger_transfers.posted_at || ' ' || line || ' '
    || ledger_postings.account_id || ' ' || account_posting_number || ' ' || amount_fen || ' ' || balance_after_fen
    || ' ' || ledger_postings.posted_at || COALESCE(' ' || settlements.id || ' ' || settlements.kind || ' '
    || institution || ' ' || msgid || ' ' || person_id || ' ' || COALESCE(sharer_person_id, '') || ' ' || total_fen
    || ' ' || fund_fen || ' ' || own_fen || ' ' || shared_fen || ' ' || cash_fen || ' ' || settled_at, '')
FROM ledger_postings
JOIN ledger_transfers ON ledger_transfers.id = ledger_postings.transfer_id
LEFT JOIN settlements ON settlements.transfer_id = ledger_postings.transfer_id
WHERE account_id = $1 AND account_posting_number > $2 AND account_posting_number <= $3
ORDER BY account_posting_number

-- name: put_ledger_checkpoint
INSERT INTO ledger_checkpoints (account_id, postings_count, digest, checked_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (account_id) DO UPDATE SET postings_count = excluded.postings_count, digest = excluded.digest,
    checked_at = excluded.checked_at
