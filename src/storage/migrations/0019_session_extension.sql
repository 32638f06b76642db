-- When the person asked to go on before the end; a session's whole period counts from there.
ALTER TABLE sessions ADD COLUMN extended_at BIGINT;
