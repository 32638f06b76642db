-- The one table that exists before the migrations, since it remembers them.

-- name: create_schema_migrations
CREATE TABLE IF NOT EXISTS schema_migrations (
    number BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    applied_at BIGINT NOT NULL
)

-- name: list_applied_migrations
SELECT number, name, sha256 FROM schema_migrations ORDER BY number

-- name: insert_applied_migration
INSERT INTO schema_migrations (number, name, sha256, applied_at) VALUES ($1, $2, $3, $4)
