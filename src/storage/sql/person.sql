-- name: insert_person
INSERT INTO insured_persons (id, resident_id_lookup, resident_id_ciphertext, name_ciphertext, mobile_lookup,
    mobile_ciphertext, guardian_id, family)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (resident_id_lookup) DO NOTHING

-- name: put_insurance
INSERT INTO insurances (person_id, area, scheme, status, balance_query) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (person_id, area, scheme) DO UPDATE SET status = excluded.status, balance_query = excluded.balance_query

-- name: insert_relative
INSERT INTO relatives (person_id, relative_id, relation) VALUES ($1, $2, $3)
ON CONFLICT (person_id, relative_id) DO NOTHING

-- name: count_persons
SELECT COUNT(*) FROM insured_persons

-- name: find_person
SELECT id, resident_id_lookup, resident_id_ciphertext, name_ciphertext, mobile_lookup, mobile_ciphertext,
    guardian_id, family
FROM insured_persons WHERE id = $1

-- name: find_person_by_resident_id
SELECT id, resident_id_lookup, resident_id_ciphertext, name_ciphertext, mobile_lookup, mobile_ciphertext,
    guardian_id, family
FROM insured_persons WHERE resident_id_lookup = $1

-- name: list_persons
SELECT id, resident_id_lookup, resident_id_ciphertext, name_ciphertext, mobile_lookup, mobile_ciphertext,
    guardian_id, family
FROM insured_persons WHERE id > $1 ORDER BY id LIMIT $2

-- name: list_insurances
SELECT insurances.person_id, insurances.area, insurances.scheme, status, balance_query FROM insurances
LEFT JOIN insured_place_choices AS chosen ON chosen.person_id = insurances.person_id
    AND chosen.area = insurances.area AND chosen.scheme = insurances.scheme
WHERE insurances.person_id = $1
ORDER BY (chosen.person_id IS NULL), insurances.scheme, insurances.area

-- name: put_insured_place_choice
INSERT INTO insured_place_choices (person_id, area, scheme, chosen_at) VALUES ($1, $2, $3, $4)
ON CONFLICT (person_id) DO UPDATE SET area = excluded.area, scheme = excluded.scheme, chosen_at = excluded.chosen_at

-- name: list_relatives
SELECT person_id, relative_id, relation FROM relatives WHERE person_id = $1 ORDER BY relative_id

-- name: set_person_mobile
UPDATE insured_persons SET mobile_lookup = $2, mobile_ciphertext = $3 WHERE id = $1
