-- Sums and counts of a person's spending without a look at the rows themselves. See 0001 for the conventions.

DROP INDEX settlements_by_person;
CREATE INDEX settlements_by_person ON settlements (
    person_id, settled_at, id, kind, own_fen, shared_fen, visit_kind, institution
);
DROP INDEX settlements_by_sharer;
CREATE INDEX settlements_by_sharer ON settlements (
    sharer_person_id, settled_at, id, kind, person_id, shared_fen, visit_kind, institution
);
