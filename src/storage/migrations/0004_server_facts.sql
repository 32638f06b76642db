-- What a server remembers about this database itself: which keys belong to it, whether the sandbox's people are in.
CREATE TABLE server_facts (
    name TEXT NOT NULL PRIMARY KEY,
    value BYTEA NOT NULL
);
