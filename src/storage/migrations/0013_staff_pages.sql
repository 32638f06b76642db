-- The service hall's page: who may do what there, and why an act was rejected. See 0001 for the conventions.

-- A clerk acts at the counter; a reviewer opens the pictures of family vouchers. Nobody does both.
ALTER TABLE staff ADD COLUMN role TEXT NOT NULL DEFAULT 'clerk';

ALTER TABLE staff_requests ADD COLUMN rejection TEXT;
