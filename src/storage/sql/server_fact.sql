-- name: insert_server_fact
INSERT INTO server_facts (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING

-- name: find_server_fact
SELECT name, value FROM server_facts WHERE name = $1
