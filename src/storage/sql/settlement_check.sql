-- name: check_settlement_amounts
-- What a transfer moves is the sum of its positive lines, for reversals too.
SELECT settlements.id FROM settlements
WHERE settlements.transfer_id IS NOT NULL AND settlements.fund_fen + settlements.own_fen + settlements.shared_fen <> (
    SELECT COALESCE(SUM(ledger_postings.amount_fen), 0) FROM ledger_postings
    WHERE ledger_postings.transfer_id = settlements.transfer_id AND ledger_postings.amount_fen > 0
)
ORDER BY settlements.id LIMIT 100

-- name: check_settlement_transfers
SELECT ledger_transfers.id FROM ledger_transfers
LEFT JOIN settlements ON settlements.transfer_id = ledger_transfers.id
LEFT JOIN ledger_transfers AS originals ON originals.id = ledger_transfers.reverses_transfer_id
WHERE settlements.id IS NULL AND (ledger_transfers.kind = 'settlement' OR originals.kind = 'settlement')
ORDER BY ledger_transfers.id LIMIT 100

-- name: check_settlement_reversals
SELECT reversals.id FROM settlements AS reversals
JOIN settlements AS originals ON originals.id = reversals.reverses_settlement_id
LEFT JOIN ledger_transfers ON ledger_transfers.id = reversals.transfer_id
WHERE reversals.transfer_id IS NOT NULL AND (ledger_transfers.reverses_transfer_id IS NULL
    OR ledger_transfers.reverses_transfer_id <> originals.transfer_id)
ORDER BY reversals.id LIMIT 100
