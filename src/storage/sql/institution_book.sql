-- name: insert_book
INSERT INTO institution_books (settlement_id, institution, insutype, clearing_type, agency, med_type, certificate_type,
    batch_number, total_fen, fund_fen, account_pay_fen, cash_fen, booked_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)

-- name: find_book
SELECT settlement_id, institution, insutype, clearing_type, agency, med_type, certificate_type, batch_number, total_fen,
    fund_fen, account_pay_fen, cash_fen, booked_at
FROM institution_books WHERE settlement_id = $1

-- name: sum_books
SELECT COUNT(*), COALESCE(SUM(institution_books.total_fen), 0), COALESCE(SUM(institution_books.fund_fen), 0),
    COALESCE(SUM(institution_books.account_pay_fen), 0), COALESCE(SUM(institution_books.cash_fen), 0)
FROM institution_books JOIN settlements ON settlements.id = institution_books.settlement_id
WHERE institution_books.institution = $1 AND booked_at >= $2 AND booked_at < $3
    AND ($4 = '' OR insutype = $4) AND ($5 = '' OR clearing_type = $5) AND ($6 = '' OR agency = $6)
    AND ($7 = 1 OR (settlements.kind = 'settled' AND NOT EXISTS (
        SELECT 1 FROM settlements AS reversals WHERE reversals.reverses_settlement_id = settlements.id)))

-- name: list_books
SELECT settlements.id, settlements.visit_id, settlements.person_id, settlements.msgid, settlements.kind,
    institution_books.total_fen, institution_books.fund_fen, institution_books.account_pay_fen,
    institution_books.cash_fen
FROM institution_books JOIN settlements ON settlements.id = institution_books.settlement_id
WHERE institution_books.institution = $1 AND booked_at >= $2 AND booked_at < $3
    AND ($4 = '' OR insutype = $4) AND ($5 = '' OR clearing_type = $5) AND ($6 = '' OR agency = $6)
    AND ($7 = 1 OR (settlements.kind = 'settled' AND NOT EXISTS (
        SELECT 1 FROM settlements AS reversals WHERE reversals.reverses_settlement_id = settlements.id)))
ORDER BY booked_at, settlements.id LIMIT $8
