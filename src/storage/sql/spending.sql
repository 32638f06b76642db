-- name: list_members_ever
-- Whoever is or was in the sharer's account, the first bound first.
SELECT mutual_aid_members.id, mutual_aid_members.person_id, mutual_aid_members.relation, mutual_aid_members.state
FROM mutual_aid_members JOIN mutual_aid_groups ON mutual_aid_groups.id = mutual_aid_members.group_id
WHERE mutual_aid_groups.sharer_person_id = $1
ORDER BY mutual_aid_members.bound_at, mutual_aid_members.id

-- name: sum_spending
-- By beneficiary, of bills that were settled and not reversed, from $2 and before $3: of one's own bills what accounts
-- paid, of relatives' what one's own account did. Each side walks along an index that holds all it asks for.
SELECT person_id, CAST(SUM(fen) AS BIGINT)
FROM (
    SELECT person_id, SUM(own_fen + shared_fen) AS fen FROM settlements
    WHERE person_id = $1 AND kind = 'settled' AND settled_at >= $2 AND settled_at < $3
        AND NOT EXISTS (
            SELECT 1 FROM settlements AS reversals WHERE reversals.reverses_settlement_id = settlements.id
        )
    GROUP BY person_id
    UNION ALL
    SELECT person_id, SUM(shared_fen) AS fen FROM settlements
    WHERE sharer_person_id = $1 AND person_id <> $1 AND kind = 'settled' AND settled_at >= $2 AND settled_at < $3
        AND NOT EXISTS (
            SELECT 1 FROM settlements AS reversals WHERE reversals.reverses_settlement_id = settlements.id
        )
    GROUP BY person_id
) AS sides
GROUP BY person_id ORDER BY person_id

-- name: list_spending
-- Bills of $1's and those that $1's account paid or was asked to pay, from $2 and before $3; of person $4 unless that
-- is empty; those before the place ($5, $6) in the order of the latest first. Each side walks along its own index and
-- stops after a page, however long the list is.
SELECT page.id, page.kind, page.settled_at, page.person_id, institutions.name, page.visit_kind, page.own_fen,
    page.shared_fen, page.total_fen,
    CASE WHEN EXISTS (
        SELECT 1 FROM settlements AS reversals WHERE reversals.reverses_settlement_id = page.id
    ) THEN 1 ELSE 0 END
FROM (
    SELECT * FROM (
        SELECT * FROM settlements
        WHERE person_id = $1 AND kind IN ('settled', 'refused') AND settled_at >= $2 AND settled_at < $3
            AND ($4 = '' OR person_id = $4) AND ($8 = '' OR visit_kind = $8)
            AND ($9 = '%' OR institution IN (SELECT code FROM institutions WHERE name LIKE $9 ESCAPE '\'))
            AND settled_at <= $5 AND (settled_at < $5 OR id < $6)
        ORDER BY settled_at DESC, id DESC LIMIT $7
    ) AS own
    UNION ALL
    SELECT * FROM (
        SELECT * FROM settlements
        WHERE sharer_person_id = $1 AND person_id <> $1 AND (shared_fen > 0 OR kind = 'refused')
            AND kind IN ('settled', 'refused') AND settled_at >= $2 AND settled_at < $3
            AND ($4 = '' OR person_id = $4) AND ($8 = '' OR visit_kind = $8)
            AND ($9 = '%' OR institution IN (SELECT code FROM institutions WHERE name LIKE $9 ESCAPE '\'))
            AND settled_at <= $5 AND (settled_at < $5 OR id < $6)
        ORDER BY settled_at DESC, id DESC LIMIT $7
    ) AS relatives
) AS page JOIN institutions ON institutions.code = page.institution
ORDER BY page.settled_at DESC, page.id DESC LIMIT $7

-- name: count_spending
-- The two sides of list_spending, each along its own index.
SELECT (
    SELECT COUNT(*) FROM settlements
    WHERE person_id = $1 AND kind IN ('settled', 'refused') AND settled_at >= $2 AND settled_at < $3
        AND ($4 = '' OR person_id = $4) AND ($5 = '' OR visit_kind = $5)
        AND ($6 = '%' OR institution IN (SELECT code FROM institutions WHERE name LIKE $6 ESCAPE '\'))
) + (
    SELECT COUNT(*) FROM settlements
    WHERE sharer_person_id = $1 AND person_id <> $1 AND (shared_fen > 0 OR kind = 'refused')
        AND kind IN ('settled', 'refused') AND settled_at >= $2 AND settled_at < $3
        AND ($4 = '' OR person_id = $4) AND ($5 = '' OR visit_kind = $5)
        AND ($6 = '%' OR institution IN (SELECT code FROM institutions WHERE name LIKE $6 ESCAPE '\'))
)
